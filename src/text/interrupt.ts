import { isKeyEvent } from "../core/about";
import type { Post } from "../core/coverage";
import { gistOf } from "../core/digest";
import type { Race } from "../core/race";
import { clockTime } from "./time";
import { type MessageKey, plural, type Translate } from "./translate";

/** News in the words in which it interrupts: those of its newest post, and how many more there are. */
export interface NewsText {
  /** Of the race, else of the coverage. */
  race: string;
  /** "Lead change"; empty where it is nothing in particular. */
  kind: string;
  /** "09:08", or as its source printed it. */
  time: string;
  headline: string;
  /** "3 updates"; empty for one. */
  more: string;
  /** All of it in one line. */
  says: string;
}

/** @param race what it is about; its coverage where that is no race */
export function newsText(post: Post, race: Pick<Race, "name">, count: number, t: Translate, locale: string): NewsText {
  const kind = kindWord(post, t);
  const headline = gistOf(post) || t("picture");
  const more = count > 1 ? plural(t, "updates", count) : "";
  const time = post.printedTime ?? clockTime(post.publishedAt, locale);
  const says = [race.name, kind, headline, time, more].filter(Boolean).join(" · ");
  return { race: race.name, kind, time, headline, more, says };
}

function kindWord(post: Post, t: Translate): string {
  if (post.kind !== "other") return t(`kind_${post.kind.replace(" ", "_")}` as MessageKey);
  return isKeyEvent(post) ? t("keyEvent") : "";
}

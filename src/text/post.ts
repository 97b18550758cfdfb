import { plainText } from "../core/blocks";
import { isKeyEvent, type Kind, type Post } from "../core/coverage";
import { gistOf } from "../core/filter/digest";
import { type Choices, countedMentions } from "../core/filter/filter";
import type { RaceLink } from "../core/race";
import { clockTime } from "./time";
import { list, plural, type Translate } from "./translate";

/** A post as plain text, to be pasted elsewhere: its time in the reader's zone, headline, body, who said it, its address. */
export function postText({ publishedAt, printedTime, headline, body, byline, url }: Post, locale: string): string {
  const time = printedTime ?? clockTime(publishedAt, locale);
  const who = byline && [byline.name, byline.role].filter(Boolean).join(" · ");
  const lines = [[time, headline].filter(Boolean).join(" "), plainText(body), who, url];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

const MOST_NAMED = 3;

/** Why a post belongs to a race; undefined where its label says so. */
export function reasonSentence({ reason }: RaceLink, t: Translate): string | undefined {
  if (reason.why === "label") return undefined;
  if (reason.why !== "text") return t(`reason_${reason.why}`);
  const { names, words } = reason;
  if (names.length > 0) return t("reason_names", list(t, names.slice(0, MOST_NAMED)));
  return t(
    "reason_says",
    list(
      t,
      words.slice(0, MOST_NAMED).map((word) => t("quotedWord", word)),
    ),
  );
}

/** Why a post counts whose race doesn't: the reader's words and athletes in it; undefined if it counts anyway, or doesn't. */
export function countedSentence(post: Post, choices: Choices, t: Translate): string | undefined {
  const { athletes, words } = countedMentions(post, choices);
  const names = [...athletes, ...words.map((word) => t("quotedWord", word))];
  return names.length > 0 ? t("countsFor", list(t, names.slice(0, MOST_NAMED))) : undefined;
}

/** A post's name: its headline, else how it begins, else what it consists of or is about. */
export function postName(post: Post, t: Translate): string {
  const gist = gistOf(post);
  if (gist) return gist;
  for (const block of post.body) {
    if (block.type === "image") return block.alt || t("picture");
    if (block.type === "media") return t("mediaClip");
    if (block.type === "embed") return t("embed", block.provider);
  }
  return kindWord(post, t) || post.label || t("noWords");
}

/** The words of an interruption: those of the newest post, and how many more there are. */
interface NewsText {
  /** Name of the race, else of the coverage. */
  race: string;
  /** Name of the coverage's event; empty where it needn't be said. */
  event: string;
  /** "Lead change"; empty for an ordinary post. */
  kind: string;
  /** "09:08", or as the source printed it. */
  time: string;
  headline: string;
  /** "3 updates"; empty for one. */
  more: string;
  /** All of it in one line. */
  says: string;
}

/** What a piece of news is about: a race, or the coverage for a post about none; and the event where several are followed. */
interface About {
  name: string;
  event?: string;
}

export function newsText(
  post: Post,
  { name, event = "" }: About,
  count: number,
  t: Translate,
  locale: string,
): NewsText {
  const kind = kindWord(post, t);
  const headline = postName(post, t);
  const more = count > 1 ? plural(t, "updates", count) : "";
  const time = post.printedTime ?? clockTime(post.publishedAt, locale);
  const says = [name, event, kind, headline, time, more].filter(Boolean).join(" · ");
  return { race: name, event, kind, time, headline, more, says };
}

/** The words of an interruption that says only why it is time to tune in, and nothing of how the race stands. */
export function tuneInText(why: "end" | "fight", { name, event = "" }: About, t: Translate): NewsText {
  const headline = t(`tuneIn_${why}`);
  return {
    race: name,
    event,
    kind: t("tuneIn"),
    time: "",
    headline,
    more: "",
    says: [name, event, t("tuneIn"), headline].filter(Boolean).join(" · "),
  };
}

/** The name of a post's kind, else that it is a key event; empty if it is neither. */
export const kindWord = (post: Post, t: Translate): string =>
  kindName(post.kind, t) || (isKeyEvent(post) ? t("keyEvent") : "");

/** The name of a kind; empty for "other". */
export function kindName(kind: Kind, t: Translate): string {
  if (kind === "other") return "";
  return kind === "lead change" ? t("kind_lead_change") : t(`kind_${kind}`);
}

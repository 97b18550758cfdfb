import { isPicture } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { toWallClock } from "../times/dates";
import { bodyFrom, textsOf } from "./text";

/** "15:42 IST: ", "[3.42pm] ", "15h42 – ", or a clock that is alone on its line. */
const CLOCK =
  /^\s*(?<open>[([])?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.]\d{2})?(?:\s?(?<half>[ap])\.?m\b\.?)?(?:\s?(?:Uhr|hrs?|[A-Z]{2,5}(?:[+-]\d{1,2})?)\b)?(?:(?<close>[)\]])[:\s]*|\s*[:|](?=\s)\s*|\s+[–—-]\s+|\s*(?:\n|$)\s*)/u;

/** "15:42 Gill leads", "15:42(IST) Gill leads", where the time is an element within its heading. */
const BEFORE_WORDS = /^\s*(?<hour>\d\d)[:h](?<minute>\d\d)(?:\s?(?:Uhr|h|\([A-Z]{2,5}\)))?\s+(?=\p{Lu})/u;

/**
 * A post without its own time at the beginning of its headline or body, which is shown beside it anyway, also with its label
 * on one line. Another time is no trimming.
 *
 * @param zone that of the page's clocks
 */
export function withoutOwnClock(post: PublishedPost, zone: string): PublishedPost {
  const { headline: told = "" } = post;
  const headline = told.slice(lengthOfClock(told, post, zone) || lengthOfClock(told, post, zone, BEFORE_WORDS));
  const first = post.body.findIndex((block) => !isPicture(block));
  const said = post.body.slice(first, first + 1).flatMap((block) => textsOf(block) ?? [])[0]?.text ?? "";
  const time = post.label && said.endsWith(post.label) ? said.slice(0, -post.label.length) : said;
  const atTime = lengthOfClock(time, post, zone);
  const at = atTime > 0 && atTime === time.length ? said.length : lengthOfClock(said, post, zone);
  const body = at === 0 ? post.body : bodyFrom(post.body, { block: first, text: 0, at });
  const { headline: _, ...rest } = post;
  // A post that says nothing but its time keeps it.
  return headline || body.length > 0 ? { ...rest, ...(headline && { headline }), body } : post;
}

function lengthOfClock(text: string, { publishedAt }: PublishedPost, zone: string, form = CLOCK): number {
  const found = /^\s*[([]?\d/.test(text) ? form.exec(text) : null;
  const { open, close, hour = "", minute = "", half } = found?.groups ?? {};
  if (!found || (open === undefined) !== (close === undefined)) return 0;
  const wall = toWallClock(publishedAt, zone);
  if (Number(minute) !== wall.getUTCMinutes()) return 0;
  const isTwelve = half !== undefined || Number(hour) <= 12;
  const isSame = isTwelve ? Number(hour) % 12 === wall.getUTCHours() % 12 : Number(hour) === wall.getUTCHours();
  return isSame ? found[0].length : 0;
}

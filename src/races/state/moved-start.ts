import { lazy } from "../../core/lazy";
import words from "../data/moves.json";

/** How much a sentence moves a start. */
export interface Move {
  /** Below zero if the start is brought forward. */
  byMs: number;
  /** "Another 20 minutes" comes to the moves before; what says nothing of the kind repeats or corrects them. */
  isMore: boolean;
}

const MINUTE_MS = 60_000;
const LONGEST_MS = 12 * 60 * MINUTE_MS;

const numbers = lazy(
  () => new Map(Object.entries(words.numbers).flatMap(([number, some]) => some.map((word) => [word, Number(number)]))),
);
const whole = (some: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${some.join("|")})(?![\\p{L}])`, "iu");
const later = lazy(() => whole(words.later));
const earlier = lazy(() => whole(words.earlier));
const past = lazy(() => whole(words.past));
const subject = lazy(() => whole(words.subject));
const duration = lazy(() => {
  const spelt = [...numbers().keys()].sort((a, b) => b.length - a.length).join("|");
  return new RegExp(
    `(?<![\\p{L}\\p{N}:.,])(?:(?<more>${words.more.join("|")}) )?(?<number>\\d{1,3}|${spelt})[ '’-]?(?:(?<hours>${words.hours.join("|")})(?![\\p{L}])(?: (?<half>${words.half.join("|")})|,?(?: and| et| und| y| e| en)? (?<minutes>\\d{1,2}) (?:${words.minutes.join("|")}))?|(?:${words.minutes.join("|")}))(?![\\p{L}])`,
    "giu",
  );
});

/**
 * By how much a sentence moves a start: "postponed by three hours", "a 30-minute delay to the start", "eine Stunde später".
 *
 * @returns undefined unless it says one duration, a move, and that a start or a race is what moves
 */
export function moveIn(sentence: string): Move | undefined {
  const isEarlier = earlier().test(sentence);
  if (isEarlier === later().test(sentence) || !subject().test(sentence) || past().test(sentence)) return undefined;
  const [said, ...others] = [...sentence.matchAll(duration())];
  const { number = "", hours, half, minutes = half ? "30" : "0", more } = said?.groups ?? {};
  const count = numbers().get(number.toLowerCase()) ?? Number(number);
  const ms = (count * (hours === undefined ? 1 : 60) + Number(minutes)) * MINUTE_MS;
  if (!said || others.length > 0 || !(ms > 0) || ms > LONGEST_MS) return undefined;
  return { byMs: isEarlier ? -ms : ms, isMore: more !== undefined };
}

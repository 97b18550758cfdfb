import { plainText } from "../../core/blocks";
import type { UntimedPost } from "../times/post-order";
import { areMatches, areStates, areVersions } from "./listed-things";
import { wordsOf } from "./teaser";

const FEWEST_WORDS = 6;
const ENDS_SENTENCE = /[.!?…؟।]["”’»)]*(?:\s|$)|[。！？]|\p{scx=Thai}{20}/u;
/** Languages that build long words say a sentence in fewer; boards and menus say as much of each thing. */
const LONG_WORDS = /^(?=[^.!?…]{29})(?:[\p{L}\p{M}’'-]+,?\s){2,}[\p{L}\p{M}’'-]+[.!?…]/mu;
/** "3. Ada Brook" is no sentence. */
const RANK = /^\s*\d{1,3}\.(?=\s)/;

/**
 * Whether most posts have sentences in them, and aren't matches, versions of a program or states of a failure.
 *
 * @param isTicker the page says so of itself
 * @param isKnown most had sentences at the last poll, so one is enough
 * @param minutes of their times
 */
export function tellsSentences(
  posts: readonly UntimedPost[],
  { isTicker, isKnown }: { isTicker: boolean; isKnown: boolean },
  minutes: readonly number[],
): boolean {
  // Matches begin in steps of five minutes, and goals are shot at any.
  const areListed = areMatches(posts) && minutes.every((minute) => minute % 5 === 0);
  if (areListed || areVersions(posts) || areStates(posts)) return false;
  // Some reporters set no full stops, but nobody plans anything for 12:43.
  const needsEnd = !isTicker || minutes.every((minute) => minute % 5 === 0);
  const hasEnd = (text: string) => ENDS_SENTENCE.test(text) || (!needsEnd && isRunning(text));
  const hasWords = (text: string) => wordsOf(text) >= FEWEST_WORDS || (isTicker && LONG_WORDS.test(text));
  const texts = posts.map(({ headline = "", body }) => `${headline}\n${plainText(body)}`.replace(RANK, ""));
  return texts.filter((text) => hasEnd(text) && hasWords(text)).length >= (isKnown ? 1 : texts.length / 2);
}

/** Whether most words of a text are no names and no figures. */
function isRunning(text: string): boolean {
  const words = text.split(/\s+/u).filter(Boolean);
  return words.filter((word) => /^["“„«(]?[\p{Ll}\p{Lo}]/u.test(word)).length > words.length / 2;
}

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
 * @param minutes of their times
 */
export function tellsSentences(posts: readonly UntimedPost[], isTicker: boolean, minutes: readonly number[]): boolean {
  // Matches begin in steps of five minutes, and goals are shot at any.
  const areListed = areMatches(posts) && minutes.every((minute) => minute % 5 === 0);
  if (areListed || areVersions(posts) || areStates(posts)) return false;
  const hasWords = (text: string) => wordsOf(text) >= FEWEST_WORDS || (isTicker && LONG_WORDS.test(text));
  const texts = posts.map(({ headline = "", body }) => `${headline}\n${plainText(body)}`.replace(RANK, ""));
  return texts.filter((text) => ENDS_SENTENCE.test(text) && hasWords(text)).length >= texts.length / 2;
}

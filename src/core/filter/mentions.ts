import { plainText } from "../blocks";
import type { Post } from "../coverage";
import { rememberingEach } from "../lazy";
import { normalizeName } from "../normalize";
import { contains, phrasesOf, spellings } from "./words";

/** Which of these athletes a post names: a known one also by surname, an unknown one as the reader wrote the name. */
export const athletesIn = (post: Post, athletes: readonly string[]): string[] =>
  athletes.filter((name) => names(post, name));

/** "Robert Weir" is not David Weir. */
function names(post: Post, name: string): boolean {
  const wanted = normalizeName(name);
  if (post.athletes?.some((known) => normalizeName(known) === wanted)) return true;
  const forms = spellings(name).map(phrasesOf).map(normalizeName);
  return textsOf(post).names.some((text) => forms.some((form) => contains(text, form, true)));
}

/**
 * Which of a reader's words and phrases are in a post. They match from the beginning of a word: "rain" is in "raining",
 * but not in "train".
 *
 * @param words an object with a property for each
 */
export function wordsIn(post: Post, words: Readonly<Record<string, unknown>>): string[] {
  const all = soughtOf(words);
  if (all.length === 0) return [];
  const texts = textsOf(post).words;
  return all.flatMap(({ word, forms }) =>
    texts.some((text) => forms.some((form) => contains(text, form))) ? [word] : [],
  );
}

/** A reader's words are prepared once for all posts. */
const soughtOf = rememberingEach((words: Readonly<Record<string, unknown>>) =>
  Object.keys(words).map((word) => ({ word, forms: spellings(word).map(phrasesOf) })),
);

/** A post's text in all its spellings, prepared for finding words and names: once, however often its level is needed. */
const textsOf = rememberingEach((post: Post) => {
  const words = spellings(textOf(post)).map(phrasesOf);
  return { words, names: words.map(normalizeName) };
});

const textOf = (post: Post): string =>
  [post.headline, post.byline?.name, plainText(post.body)].filter(Boolean).join("\n");

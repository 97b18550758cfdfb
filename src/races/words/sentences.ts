import { plainText } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { rememberingEach } from "../../core/lazy";
import { rememberingRecent } from "./recent";

/**
 * The sentences of a post's body, in order. Abbreviated first names and titles ("Dr. ", "J. ") end none. Semicolons do:
 * live posts string reports together with them.
 */
export function sentencesOf(post: Pick<PublishedPost, "body">): string[] {
  return split(plainText(post.body).slice(0, LONGEST_TEXT));
}

/** No live post says which race it is about further down; what is longer was made to keep us busy. */
const LONGEST_TEXT = 8000;
const LONGEST_SENTENCE = 1000;
const MOST_SENTENCES = 200;

/** What a post says, its headline first. */
export const linesOf = rememberingEach((post: Pick<PublishedPost, "body" | "headline">): readonly string[] => [
  ...(post.headline ? [post.headline.slice(0, LONGEST_SENTENCE)] : []),
  ...sentencesOf(post),
]);

export const split = rememberingRecent((text: string): string[] =>
  text
    .split(/\n+|(?<=(?<!(?<![\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sir))[.!?…]["”’']?)\s+|;\s+/u)
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter(Boolean)
    .slice(0, MOST_SENTENCES),
);

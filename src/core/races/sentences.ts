import { plainText } from "../blocks";
import type { PublishedPost } from "../coverage";

/**
 * The sentences of a post's body, in order. Abbreviated first names and titles ("Dr. ", "J. ") end none. Semicolons do:
 * live posts string reports together with them.
 */
export function sentencesOf(post: Pick<PublishedPost, "body">): string[] {
  return split(plainText(post.body));
}

export function split(text: string): string[] {
  return text
    .split(/\n+|(?<=(?<!(?<![\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sir))[.!?…]["”’']?)\s+|;\s+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

import type { Post, Race } from "../coverage";
import type { Athletes } from "./athletes";
import { readerOf } from "./classify";
import type { Correction, Memory } from "./memory";
import { peopleIn } from "./names";
import { sentencesOf } from "./sentences";

interface Coverage {
  title: string;
  zone: string;
  races: readonly Race[];
}

/**
 * What the reader says that a post is about. Whom it names is taught with it, so that their other posts follow.
 *
 * @param races ids of the coverage's races; none for none of them
 */
export function correctionOf(post: Post, races: string[], athletes: Athletes): Correction {
  const sentences = [post.headline ?? "", ...sentencesOf(post)];
  const named = sentences.flatMap((sentence) => [
    ...athletes.recall(sentence).flatMap(({ known }) => (known.length === 1 ? known : [])),
    ...peopleIn(sentence).map(({ name }) => name),
  ]);
  const names = [...new Set(named)].filter((name) => name !== post.byline?.name && !athletes.isVoice(name));
  return { races, names };
}

/** A memory with one post's correction, or without it. */
export function withCorrection(memory: Memory, postId: string, correction: Correction | undefined): Memory {
  const { [postId]: _before, ...others } = memory.corrections;
  return { ...memory, corrections: correction ? { ...others, [postId]: correction } : others };
}

/**
 * Reads posts again after a correction was made or taken back: the corrected one, and those that name the same
 * athletes. All others stay as they are.
 *
 * @param posts newest first
 */
export function readAgain(
  coverage: Coverage,
  posts: readonly Post[],
  memory: Memory,
  others: Athletes,
  corrected: { postId: string; names: readonly string[] },
): Post[] {
  const reader = readerOf({ ...coverage, memory }, others);
  return posts
    .toReversed()
    .map((post) => {
      if (post.id !== corrected.postId && !namesAny(post, corrected.names)) {
        reader.pass(post);
        return post;
      }
      return { ...post, ...reader.read(post) };
    })
    .reverse();
}

/** By full name or surname. */
function namesAny(post: Post, names: readonly string[]): boolean {
  const text = [post.headline ?? "", ...sentencesOf(post)].join("\n");
  return names.some((name) => {
    const surname = name.split(/\s+/u).at(-1) ?? name;
    return new RegExp(`(?<![\\p{L}])${surname.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\p{L}])`, "u").test(text);
  });
}

import type { Post } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Correction, Memory, Race } from "../core/race";
import { readerOf } from "./classify";
import type { Athletes } from "./evidence/athletes";
import { restsOn, withoutPosts } from "./state/standings";
import { peopleIn } from "./words/names";
import { linesOf } from "./words/sentences";
import { has } from "./words/signature";

interface Coverage {
  title: string;
  zone: string;
  races: readonly Race[];
}

/**
 * A correction by the reader: the races of a post, and the athletes in it that were assigned to another race, so that
 * their other posts follow. A correction to no race says nothing about its athletes.
 *
 * @param races ids of races of the coverage; empty if it is about none of them
 * @param athletes who is known
 */
export function correctionOf(
  post: Post,
  races: string[],
  coverage: Coverage,
  athletes: Athletes,
  at: Instant,
): Correction {
  const right = coverage.races.flatMap(({ id, is }) => (races.includes(id) ? is : []));
  if (right.length === 0) return { races, names: [], at };
  const lines = linesOf(post);
  const recalled = lines.flatMap((line) => athletes.recall(line)).filter(({ known }) => known.length === 1);
  const wrong = recalled.flatMap(({ known, races: theirs }) => (theirs.some((race) => has(right, race)) ? [] : known));
  const unknown = lines
    .flatMap((line) => peopleIn(line))
    .filter(({ name }) => athletes.recall(name).length === 0 && !athletes.isVoice(name));
  const names = [...wrong, ...unknown.map(({ name }) => name)].filter((name) => name !== post.byline?.name);
  return { races, names: [...new Set(names)], at };
}

/** A memory with one post's correction, or without it. */
export function withCorrection(memory: Memory, postId: string, correction: Correction | undefined): Memory {
  const { [postId]: _before, ...others } = memory.corrections;
  return { ...memory, corrections: correction ? { ...others, [postId]: correction } : others };
}

/**
 * Classifies posts again after a correction was made or undone: the corrected one, and those that name the same
 * athletes. Other posts stay as they are. Standings that rest on one of those are derived again.
 *
 * @param posts newest first
 */
export function reclassified(
  coverage: Coverage,
  posts: readonly Post[],
  memory: Memory,
  others: Athletes,
  corrected: { postId: string; names: readonly string[] },
): { posts: Post[]; races: Race[] } {
  const again = new Set(
    posts.filter((post) => post.id === corrected.postId || namesAny(post, corrected.names)).map(({ id }) => id),
  );
  const standAnew = new Set(coverage.races.flatMap(({ id, standing }) => (restsOn(standing, again) ? id : [])));
  const races = coverage.races.map((race) => ({ ...race, standing: withoutPosts(race.standing, again) }));
  const reader = readerOf({ ...coverage, races, memory, standAnew }, others);
  const read = posts
    .toReversed()
    .map((post) => {
      if (again.has(post.id)) return { ...post, ...reader.read(post) };
      reader.pass(post);
      return post;
    })
    .reverse();
  return { posts: read, races: reader.races() };
}

/** By full name or surname. */
function namesAny(post: Post, names: readonly string[]): boolean {
  const text = linesOf(post).join("\n");
  return names.some((name) => {
    const surname = name.split(/\s+/u).at(-1) ?? name;
    return new RegExp(`(?<![\\p{L}])${surname.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\p{L}])`, "u").test(text);
  });
}

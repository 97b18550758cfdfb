import { type CoverageHead, type Post, type Snapshot, statusOf } from "../core/coverage";
import type { Instant } from "../core/instant";
import { type KeptPost, type Merge, merge } from "../core/merge/merge";
import { emptyMemory, type Memory, type Race } from "../core/race";
import { startOf } from "../core/starts";
import { type About, readerOf } from "./classify";
import { Athletes } from "./evidence/athletes";
import { restsOn, withoutPosts } from "./state/standings";

/** What is known of athletes, from this coverage and from elsewhere. */
export interface Known {
  memory: Memory;
  /** The included list, and athletes of other coverages. */
  others: Athletes;
}

export const nothingKnown = (): Known => ({ memory: emptyMemory, others: new Athletes() });

export interface Merged {
  head: CoverageHead;
  memory: Memory;
  /** Newest first: the kept posts that were given, and the new ones. */
  posts: Post[];
  changes: Pick<Merge<Post>, "added" | "edited" | "withdrawn" | "returned">;
  /** How many posts couldn't be classified; they are there without a race. */
  unclassified: number;
}

/**
 * Ingests a snapshot into a coverage: merges posts, finds races, classifies. Idempotent.
 *
 * @param kept the kept posts that the snapshot may touch, newest first (see `merge`); those that have no races yet are
 * classified too
 * @param now when the snapshot was taken
 */
export function mergeAndClassify(
  head: CoverageHead,
  kept: readonly (Post | KeptPost)[],
  snapshot: Snapshot,
  now: Instant,
  { memory, others }: Known = nothingKnown(),
): Merged {
  const about = snapshot.partial ? head : aboutWhole(head, snapshot);
  const taken = merge(kept, snapshot, now, head.windowFrom);
  const { posts: merged, windowFrom, ...changes } = withoutForgotten(taken, head.forgottenUpTo);
  const touched = new Set([...changes.added, ...changes.edited, ...changes.counted, ...changes.returned]);
  const before = shortlyBefore(merged, touched);
  const restless = new Set([...changes.edited, ...changes.counted, ...changes.withdrawn, ...changes.returned]);
  const reader = readerOf({ ...about, memory, ...withoutEvidence(about.races, merged, restless, before) }, others);
  let unclassified = 0;
  const classified = (post: Post | KeptPost): Post => {
    try {
      return { ...post, ...reader.read(post) };
    } catch {
      // A post that nobody foresaw costs its own races, and never its coverage; one of an earlier poll was counted then.
      if (!before.has(post.id)) unclassified++;
      return { ...post, races: [], kind: "other" };
    }
  };
  // In the light of what came with it and behind it.
  const classifiedAgain = (post: Post): Post => {
    try {
      const about = reader.readAgain(post);
      // What was sure stays, and what hasn't changed isn't written again.
      return (before.has(post.id) && !isUnsure(post)) || saysTheSame(about, post) ? post : { ...post, ...about };
    } catch {
      return post;
    }
  };
  const isReadAgain = ({ id }: Post) => before.has(id) || touched.has(id);
  // Oldest first, because a post may refer to the one before it, and later posts use what earlier ones taught.
  const posts = merged
    .toReversed()
    .map((post): Post => {
      if (!isClassified(post) || touched.has(post.id)) return classified(post);
      if (before.has(post.id)) classified(post);
      else reader.pass(post);
      return post;
    })
    .map((post) => (isReadAgain(post) ? classifiedAgain(post) : post))
    .reverse();
  const status = statusOf(about, posts, now);
  const after = { ...about, windowFrom, races: reader.races(), status };
  return { head: after, memory: reader.memory(), posts, changes, unclassified };
}

const saysTheSame = (about: About, post: Post): boolean =>
  JSON.stringify([about.races, about.kind, about.athletes, about.corrected]) ===
  JSON.stringify([post.races, post.kind, post.athletes, post.corrected]);

/** How many posts before a new one are read again. */
const READ_AGAIN = 16;

/**
 * Posts of earlier polls, shortly before new ones, are read as if they had come with them. What came since may have
 * found the race of one that wasn't sure, and how a race stands is derived from all of them anew, so that it is the same whether
 * its posts came in one poll or in four.
 */
function shortlyBefore(newestFirst: readonly (Post | KeptPost)[], touched: ReadonlySet<string>): Set<string> {
  const oldest = newestFirst.findLastIndex(({ id }) => touched.has(id));
  if (oldest < 0) return new Set();
  const before = newestFirst
    .slice(oldest + 1, oldest + 1 + READ_AGAIN)
    .filter((post) => isClassified(post) && !post.withdrawn);
  return new Set(before.map(({ id }) => id));
}

const isUnsure = ({ races }: Post): boolean => races.every(({ confidence }) => confidence === "low");

/** Leaves out posts that were removed from storage: they may still be on the page, and must not come back as new. */
function withoutForgotten<P extends KeptPost>(merged: Merge<P>, upTo: Instant | undefined): Merge<P> {
  if (upTo === undefined) return merged;
  const added = new Set(merged.added);
  const isForgotten = (post: KeptPost) => added.has(post.id) && post.publishedAt <= upTo;
  const forgotten = new Set(merged.posts.filter(isForgotten).map(({ id }) => id));
  if (forgotten.size === 0) return merged;
  return {
    ...merged,
    posts: merged.posts.filter(({ id }) => !forgotten.has(id)),
    added: merged.added.filter((id) => !forgotten.has(id)),
  };
}

/**
 * Removes from standings what they took from posts that were edited, withdrawn or restored, or are read again. Of what lost its
 * evidence, the given posts say anew how it stands.
 */
function withoutEvidence(
  races: readonly Race[],
  posts: readonly KeptPost[],
  restless: ReadonlySet<string>,
  again: ReadonlySet<string>,
) {
  const gone = new Set([...restless, ...again]);
  const isChanged = posts.some(({ id }) => restless.has(id));
  const shaken = races.filter(({ standing }) => restsOn(standing, gone) || (!standing && isChanged));
  const standAnew = new Set(shaken.map(({ id }) => id));
  const rest = races.map((race) =>
    standAnew.has(race.id) ? { ...race, standing: withoutPosts(race.standing, gone) } : race,
  );
  return { races: rest, standAnew };
}

function aboutWhole(head: CoverageHead, snapshot: Snapshot): CoverageHead {
  const { title, subjects, publisher, summary, startsAt, endsAt, zone, status } = snapshot;
  return {
    ...head,
    saidStatus: status,
    title: title || head.title,
    firstTitle: firstTitleOf(head, title),
    subjects,
    publisher: publisher ?? head.publisher,
    summary,
    startsAt: startOf(startsAt, head.joinedStart),
    endsAt,
    zone,
  };
}

/** Before its first poll, a coverage may be called by its address. */
const firstTitleOf = ({ title, firstTitle, damaged }: CoverageHead, now: string): string | undefined =>
  firstTitle ?? (title && now && title !== now && !damaged ? title : undefined);

const isClassified = (post: Post | KeptPost): post is Post => "races" in post;

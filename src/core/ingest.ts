import type { CoverageHead, Instant, Post, PublishedPost, Race, Snapshot } from "./coverage";
import { kindOf } from "./kind";
import { type KeptPost, type Merge, merge } from "./merge";
import { classify, discoverRaces } from "./races/classify";
import { statusOf } from "./status";

/** A coverage that is about to be followed and has nothing yet. */
export function newCoverage(id: string, url: string, followedAt: Instant): CoverageHead {
  return { id, url, title: "", summary: [], zone: "UTC", races: [], status: "live", followedAt };
}

export interface Ingested {
  head: CoverageHead;
  /** Newest first: the kept posts that were given, and the new ones. */
  posts: Post[];
  changes: Pick<Merge<Post>, "added" | "edited" | "withdrawn">;
}

/**
 * Takes a snapshot into a coverage: merge, find the races, classify. Taking the same one twice changes nothing.
 *
 * @param kept the kept posts that the snapshot may touch, newest first (see `merge`)
 * @param now when the snapshot was taken
 */
export function ingest(head: CoverageHead, kept: readonly Post[], snapshot: Snapshot, now: Instant): Ingested {
  const about = snapshot.partial ? head : aboutWhole(head, snapshot);
  const { posts, ...changes } = merge(kept, snapshot, now);
  const races = discoverRaces(head.races, posts, about.title);
  const touched = new Set([...changes.added, ...changes.edited]);
  const status = statusOf(about, posts, now);
  return {
    head: { ...about, races, status },
    posts: posts.map((post) => (isClassified(post) && !touched.has(post.id) ? post : addOurs(post, races))),
    changes,
  };
}

function aboutWhole(head: CoverageHead, snapshot: Snapshot): CoverageHead {
  const { title, publisher, summary, startsAt, endsAt, zone, status } = snapshot;
  return {
    ...head,
    saidStatus: status,
    title: title || head.title,
    publisher: publisher ?? head.publisher,
    summary,
    startsAt,
    endsAt,
    zone,
  };
}

const isClassified = (post: Post | KeptPost): post is Post => "races" in post;

const addOurs = <P extends PublishedPost & KeptPost>(post: P, races: readonly Race[]) => ({
  ...post,
  races: classify(post, races),
  kind: kindOf(post),
});

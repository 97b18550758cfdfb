import type { CoverageHead, Instant, Post, PublishedPost, Race, Snapshot, Status } from "./coverage";
import { kindOf } from "./kind";
import { type KeptPost, type Merge, merge } from "./merge";
import { classify, discoverRaces } from "./races/classify";

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
  const title = snapshot.title || head.title;
  const { posts, ...changes } = merge(kept, snapshot, now);
  const races = discoverRaces(head.races, posts, title);
  const touched = new Set([...changes.added, ...changes.edited]);
  return {
    head: {
      ...head,
      title,
      publisher: snapshot.publisher ?? head.publisher,
      summary: snapshot.summary,
      startsAt: snapshot.startsAt,
      endsAt: snapshot.endsAt,
      zone: snapshot.zone,
      races,
      status: statusAt(snapshot, now),
    },
    posts: posts.map((post) => (isClassified(post) && !touched.has(post.id) ? post : addOurs(post, races))),
    changes,
  };
}

const isClassified = (post: Post | KeptPost): post is Post => "races" in post;

const addOurs = <P extends PublishedPost & KeptPost>(post: P, races: readonly Race[]) => ({
  ...post,
  races: classify(post, races),
  kind: kindOf(post),
});

/** Many publishers keep `coverageEndTime` at the time of the newest post, so the end counts hours later only. */
const END_GRACE_MS = 3 * 3_600_000;

function statusAt(snapshot: Snapshot, now: Instant): Status {
  if (snapshot.endsAt && Date.parse(snapshot.endsAt) + END_GRACE_MS < Date.parse(now)) return "ended";
  return snapshot.startsAt && snapshot.startsAt > now && snapshot.posts.length === 0 ? "upcoming" : "live";
}

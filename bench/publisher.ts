import type { PublishedPost, Snapshot } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { type DemoServer, startDemo } from "../testing/publisher";

const { title, publisher, zone, posts } = snapshotAt(london2017, instantOf(london2017, london2017.endsAt));
/** The replay's day, the oldest first. */
const day = posts.toReversed();

export interface Publisher {
  demo: DemoServer;
  /** How many posts it has published. */
  readonly count: number;
  /** When it was asked for its page, in milliseconds. */
  askedAt: number[];
  /** Publishes a post, which says that it was published then, and what its place in the day says where nothing else is given. */
  publish(at: Instant, words?: Pick<PublishedPost, "headline" | "body">): void;
}

interface PublisherOptions {
  /** How many posts its page shows, the newest; all by default. */
  shown?: number;
  /** For how many seconds its answers are fresh; 0 by default, so that every poll sends a request. */
  maxAge?: number;
}

/** A live page on this machine with the replay's posts, repeated, each published when the bench says so. */
export async function startPublisher({ shown, maxAge = 0 }: PublisherOptions = {}): Promise<Publisher> {
  const published: PublishedPost[] = [];
  const askedAt: number[] = [];
  const race = (): Snapshot => {
    askedAt.push(Date.now());
    return { title, publisher, summary: [], zone, posts: published.slice(0, shown) };
  };
  return {
    demo: await startDemo({ clock: () => new Date().toISOString(), maxAge, race }),
    askedAt,
    get count() {
      return published.length;
    },
    publish(publishedAt, words) {
      const { modifiedAt: _m, ...told } = day[published.length % day.length] as PublishedPost;
      published.unshift({
        ...(words ?? told),
        id: `post-${published.length}`,
        publishedAt,
        keyEvent: false,
        pinned: false,
      });
    },
  };
}

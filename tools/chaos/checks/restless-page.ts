import type { PublishedPost, Snapshot } from "../../../src/core/coverage";
import { race } from "../../../testing/publisher/race";
import type { Check } from "../check";
import { onGround } from "../ground";

type Whim = (posts: PublishedPost[], round: number) => PublishedPost[];

/** A page without a new post, which looks different each time it is asked. */
const whims: Whim[] = [
  (posts) => posts.toReversed(),
  (posts, round) =>
    posts.map((post, i) => (i % 3 === round % 3 ? { ...post, headline: `${post.headline ?? ""} (${round})` } : post)),
  (posts, round) => posts.map((post) => ({ ...post, id: `${round}-${post.id}` })),
  (posts, round) =>
    posts.map((post, i) => (i === round % posts.length ? { ...post, publishedAt: tomorrow(round) } : post)),
  (posts, round) => posts.filter((_, i) => i !== 1 + (round % (posts.length - 2))),
];

const tomorrow = (hours: number) => new Date(Date.now() + (24 + hours) * 3_600_000).toISOString();

/** Posts that are reordered, edited, renumbered, dated in the future or withdrawn aren't news. */
export const restlessPage: Check = {
  name: "posts reordered, edited, re-numbered, future-dated, taken back",
  times: 100,
  async run(times) {
    let round = 0;
    const published = (at: string): Snapshot => {
      const snapshot = race(at);
      const whim = round === 0 ? undefined : whims[round % whims.length];
      return whim ? { ...snapshot, posts: whim(snapshot.posts, round) } : snapshot;
    };
    return onGround({ race: published }, async (ground) => {
      await ground.follow();
      let survived = 0;
      const shown = new Set<string>();
      for (round = 1; round <= times; round++) {
        await ground.refresh();
        const badge = await ground.badge();
        if (badge === "") survived++;
        else shown.add(`${round % whims.length}: ${badge}`);
      }
      return { tried: times, survived, note: shown.size > 0 ? [...shown].join(", ") : "badge empty all the time" };
    });
  },
};

import { paragraph } from "../src/core/blocks";
import type { Post } from "../src/core/coverage";
import { finder, prepareSearch, queryOf } from "../src/core/filter/search";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { median, say } from "./table";

// How long a search in a long coverage takes, for the first letter and for each later one. `npm run bench`

const POSTS = 5000;
const ROUNDS = 9;
const TYPED = ["y", "yamamoto", "wheel yam lead", "1:31", "nobody has this word"];

const day = snapshotAt(london2017, instantOf(london2017, london2017.endsAt)).posts;
const fresh = (): Post[] =>
  Array.from({ length: POSTS }, (_, i) => {
    const post = day[i % day.length] as (typeof day)[number];
    const body = [
      ...post.body,
      paragraph(`Runner${i} passes ${i} on the way to Tower Bridge, and waves to the crowd.`),
    ];
    const arrivedAt = post.publishedAt;
    return { ...post, id: String(i), body, races: [], kind: "other", arrivedAt, withdrawn: false };
  });

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const preparing = median(Array.from({ length: ROUNDS }, () => timed(() => prepareSearch(fresh()))));
const posts = fresh();
prepareSearch(posts);
const scans = TYPED.map((typed) =>
  median(Array.from({ length: ROUNDS }, () => timed(() => posts.filter(finder(queryOf(typed), []))))),
);
say(
  `${POSTS} posts, median of ${ROUNDS}: preparing all of them once ${preparing.toFixed(1)} ms, ` +
    `then a search ${Math.min(...scans).toFixed(1)} to ${Math.max(...scans).toFixed(1)} ms`,
);

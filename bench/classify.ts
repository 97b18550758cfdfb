import { readFile } from "node:fs/promises";
import { paragraph } from "../src/core/blocks";
import type { PublishedPost } from "../src/core/coverage";
import { emptyMemory } from "../src/core/race";
import { readerOf } from "../src/races/classify";
import { type AthleteLists, listedAthletes } from "../src/races/evidence/athletes";
import { vocabularyFor } from "../src/races/words/vocabulary";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { median, say } from "./table";

// What it costs to say which race a post is about, early and late in a long coverage. `npm run bench`

const POSTS = 5000;
const ROUNDS = 5;
const SHARE = 500;

const listsFile = new URL("../public/data/athletes.json", import.meta.url);
const lists: AthleteLists = JSON.parse(await readFile(listsFile, "utf8"));
const athletes = listedAthletes(lists, vocabularyFor(london2017.title));
const day = snapshotAt(london2017, instantOf(london2017, london2017.endsAt)).posts.toReversed();

/** The replay over and over; each time round with other names to learn, and every other post without its label. */
const posts = Array.from({ length: POSTS }, (_, i): PublishedPost => {
  const post = day[i % day.length] as PublishedPost;
  const round = Math.floor(i / day.length);
  const lead = paragraph(`Runner${round} Sample${i} leads from Other${round} Athlete${i}.`);
  const publishedAt = new Date(Date.parse("2017-04-23T07:00:00Z") + i * 10_000).toISOString();
  return { ...post, id: String(i), publishedAt, label: i % 2 ? post.label : undefined, body: [lead, ...post.body] };
});

function run(): { first: number; last: number } {
  const knowledge = { title: london2017.title, zone: london2017.zone, races: [], memory: emptyMemory };
  const reader = readerOf(knowledge, athletes);
  const spent = posts.map((post) => {
    const start = performance.now();
    reader.read(post);
    return performance.now() - start;
  });
  const mean = (some: number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  return { first: mean(spent.slice(0, SHARE)), last: mean(spent.slice(-SHARE)) };
}

run();
const runs = Array.from({ length: ROUNDS }, run);
const first = median(runs.map((one) => one.first));
const last = median(runs.map((one) => one.last));
const ms = (value: number) => `${value.toFixed(3)} ms`;
say(
  `${POSTS} posts, median of ${ROUNDS} rounds: ${ms(first)} a post among the first ${SHARE}, ` +
    `${ms(last)} among the last (${(last / first).toFixed(2)}×)`,
);

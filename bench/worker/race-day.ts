import { chance } from "../../src/fetch/test-fleet";
import { type Publisher, startPublisher } from "../publisher";
import { markdownTable, median, say } from "../table";
import { between, type Cpu } from "./cpu";
import { openReader } from "./reader";

const MINUTE_MS = 60_000;
/** 600 in eight hours. */
const POSTS_A_MINUTE = 1.25;
/** The reader marks everything as read once an hour. */
const READ_EVERY = 60;

interface Day {
  unchanged: number;
  used: Cpu;
  times: number[];
}

/**
 * A day of a race, polled once a minute: the polls come one right after the other, and each finds the worker stopped, as
 * the browser stops it after half a minute. Posts come at random (a Poisson process).
 */
export async function raceDay(polls: number): Promise<void> {
  const rows: string[][] = [];
  for (const [path, name] of [
    ["/bbc", "a page of its newest 20 posts"],
    ["/live", "a page of all its posts"],
  ] as const) {
    const publisher = await startPublisher();
    const { unchanged, used, times } = await dayOn(publisher, path, polls);
    rows.push([
      name,
      publisher.count.toString(),
      unchanged.toString(),
      `${median(times).toFixed(0)} ms`,
      `${(used.extension / 1000).toFixed(1)} s`,
      `${(used.browser / 1000).toFixed(1)} s`,
      `${((used.browser / (polls * MINUTE_MS)) * 100).toFixed(2)} %`,
    ]);
    await publisher.demo.close();
  }
  say(`\n${polls} polls a minute apart, the worker stopped before each:\n`);
  say(
    markdownTable(
      [
        "source",
        "posts",
        "unchanged polls",
        "settled after (median)",
        "processor: extension",
        "whole browser",
        "of one core",
      ],
      rows,
    ),
  );
}

async function dayOn(publisher: Publisher, path: string, polls: number): Promise<Day> {
  const random = chance(1);
  const begins = Date.now() - (polls + 1) * MINUTE_MS;
  const moments: number[] = [];
  for (let i = 0; i < polls * POSTS_A_MINUTE; i++) moments.push(begins + random() * polls * MINUTE_MS);
  moments.sort((a, b) => a - b);
  const publishUntil = (until: number) => {
    const before = publisher.count;
    while ((moments[0] ?? Number.POSITIVE_INFINITY) <= until)
      publisher.publish(new Date(moments.shift() ?? 0).toISOString());
    return publisher.count - before;
  };
  // A page without posts can't be followed.
  moments.unshift(begins);
  publishUntil(begins);
  const reader = await openReader(publisher.demo.origin + path);
  const day: Day = { unchanged: 0, used: { extension: 0, browser: 0 }, times: [] };
  for (let minute = 1; minute <= polls; minute++) {
    if (publishUntil(begins + minute * MINUTE_MS) === 0) day.unchanged++;
    if (minute % READ_EVERY === 0) await reader.send("markAllRead");
    await reader.stopWorker();
    const before = await reader.cpu();
    day.times.push(await reader.poll());
    const used = between(before, await reader.cpu());
    day.used = { extension: day.used.extension + used.extension, browser: day.used.browser + used.browser };
  }
  await reader.close();
  return day;
}

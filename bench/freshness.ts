import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { paragraph } from "../src/core/blocks";
import { chance } from "../src/fetch/test-fleet";
import { actionState, openExtensionPage, PANEL } from "../testing/browser";
import { type Publisher, startPublisher } from "./publisher";
import { markdownTable, median, say } from "./table";
import { openReader, type Reader } from "./worker/reader";

// How long a post takes from its publication to the reader: to the badge, and to a view that is open. Nothing is sped up:
// the extension polls at its own intervals. `npx tsx bench/freshness.ts [--short]`

const { values } = parseArgs({ options: { short: { type: "boolean" } } });
/** Below 100, where the badge stops counting. */
const POSTS = values.short ? 20 : 90;
/** One at a random moment in each, so that posts are spread evenly between polls. */
const STEP_MS = 3300;
/** The page's max-age, in seconds: the shortest interval at which any page is polled. */
const MAX_AGE = 30;
const LOOK_EVERY_MS = 50;

/** A result would replace the number on the badge. */
const nothingSpecial = (number: number) => ({
  headline: `Runner number ${number} waves`,
  body: [paragraph("The crowd sings along the river.")],
});

interface Freshness {
  /** Milliseconds from each post's publication until it was shown. */
  waits: number[];
  /** Milliseconds between two polls. */
  intervals: number[];
  /** Milliseconds from the request until the answer's posts were shown. */
  own: number[];
}

/** Publishes posts at random moments; `shown` returns how many of them the reader sees. */
async function measured(publisher: Publisher, shown: () => Promise<number>): Promise<Freshness> {
  const random = chance(1);
  // The first poll after a page was followed comes by chance within twice the usual time.
  while (publisher.askedAt.length < 2) await sleep(LOOK_EVERY_MS);
  const before = publisher.count;
  const from = publisher.askedAt.length - 1;
  const publishedAt: number[] = [];
  const publishing = (async () => {
    const start = Date.now();
    for (let i = 0; i < POSTS; i++) {
      await sleep(start + (i + random()) * STEP_MS - Date.now());
      publisher.publish(new Date().toISOString(), nothingSpecial(i));
      publishedAt.push(Date.now());
    }
  })();
  const waits: number[] = [];
  const own: number[] = [];
  while (waits.length < POSTS) {
    const count = await shown();
    const now = Date.now();
    if (count > waits.length) own.push(now - (publisher.askedAt.at(-1) ?? now));
    for (const at of publishedAt.slice(waits.length, count)) waits.push(now - at);
    await sleep(LOOK_EVERY_MS);
  }
  await publishing;
  if (publisher.count !== before + POSTS) throw new Error("Others have published here too.");
  const asked = publisher.askedAt.slice(from);
  // It began at a poll, so it must end at one: posts early in an interval wait longest.
  const end = asked.findLast((at) => at <= (publishedAt.at(-1) ?? 0)) ?? 0;
  const whole = publishedAt.filter((at) => at <= end).length;
  return { waits: waits.slice(0, whole), own, intervals: asked.slice(1).map((at, i) => at - (asked[i] ?? at)) };
}

async function onReader(maxAge: number, use: (publisher: Publisher, reader: Reader) => Promise<Freshness>) {
  const publisher = await startPublisher({ maxAge });
  publisher.publish(new Date(Date.now() - 60_000).toISOString(), nothingSpecial(0));
  const reader = await openReader(`${publisher.demo.origin}/live`);
  const result = await use(publisher, reader);
  await reader.close();
  await publisher.demo.close();
  return result;
}

const closed = onReader(MAX_AGE, (publisher, { page }) =>
  measured(publisher, async () => Number((await actionState(page)).badge)),
);
const open = onReader(2, async (publisher, { launched }) => {
  const panel = await openExtensionPage(launched.context, launched.extensionId, PANEL);
  await panel.getByRole("article").first().waitFor();
  const offered = panel.getByRole("button", { name: /^\d+ new posts?$/ });
  return measured(publisher, async () => Number.parseInt((await offered.allInnerTexts())[0] ?? "0", 10));
});

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const row = (name: string, { waits, intervals, own }: Freshness, goal: number): string[] => [
  name,
  waits.length.toString(),
  seconds(median(intervals)),
  seconds(median(waits)),
  seconds(goal),
  seconds(Math.max(...waits)),
  `${median(own).toFixed(0)} ms`,
];
const results = { closed: await closed, open: await open };
say(
  markdownTable(
    ["", "posts", "between polls", "published → shown", "goal", "longest", "asked → shown"],
    [
      row("on the badge, no view open", results.closed, median(results.closed.intervals) / 2 + 300),
      row("in the panel, open", results.open, 8000),
    ],
  ),
);

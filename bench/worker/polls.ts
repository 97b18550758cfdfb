import { addHistory } from "../../testing/history";
import { startPublisher } from "../publisher";
import { markdownTable, median, say } from "../table";
import { between } from "./cpu";
import { openReader, type Reader } from "./reader";
import { countWrites } from "./writes";

/** Far beyond the goal, which is in docs/performance.md. */
const MOST = 4;
const SHOWN = 50;
const NEW = 5;
/** A chunk of 25 posts is closed once in this many polls, so its writes are spread over them. */
const ROUNDS_OF_A_CHUNK = 5;
const MINUTE_MS = 60_000;

interface Cost {
  times: number[];
  /** Milliseconds of processor time in all rounds. */
  extension: number;
  browser: number;
}

interface Sized {
  stored: number;
  reader: Reader;
  unchanged: Cost;
  news: Cost;
  /** Bytes. */
  written: { unchanged: number; post: number };
}

const nothing = (): Cost => ({ times: [], extension: 0, browser: 0 });

async function poll({ reader }: Sized, cost: Cost): Promise<void> {
  const before = await reader.cpu();
  cost.times.push(await reader.poll());
  const used = between(before, await reader.cpu());
  cost.extension += used.extension;
  cost.browser += used.browser;
}

/** The cost of a poll without news and of one with five new posts, by the number of stored posts. */
export async function pollCosts(rounds: number, sizes: readonly number[]): Promise<void> {
  const publisher = await startPublisher({ shown: SHOWN });
  // One post a minute, all of them in the past.
  let at = Date.now() - (SHOWN + NEW * (rounds + ROUNDS_OF_A_CHUNK + 3)) * MINUTE_MS;
  const publish = (count: number) => {
    for (let i = 0; i < count; i++) {
      at += MINUTE_MS;
      publisher.publish(new Date(at).toISOString());
    }
  };
  publish(SHOWN);
  const sized: Sized[] = [];
  for (const stored of sizes) {
    const reader = await openReader(`${publisher.demo.origin}/live`);
    await addHistory(reader.page, reader.coverageId, stored);
    sized.push({ stored, reader, unchanged: nothing(), news: nothing(), written: { unchanged: 0, post: 0 } });
  }
  for (let round = -2; round < rounds; round++) {
    for (const one of sized) await poll(one, round < 0 ? nothing() : one.unchanged);
    publish(NEW);
    for (const one of sized) {
      await poll(one, round < 0 ? nothing() : one.news);
      // Otherwise the badge would count more from round to round.
      await one.reader.send("markAllRead");
    }
  }
  // Counted in polls of their own, since observing writes costs time too.
  for (const one of sized) await countWrites(one.reader.page);
  for (let round = 0; round < ROUNDS_OF_A_CHUNK; round++) {
    for (const { reader, written } of sized) written.unchanged += await writtenBy(reader);
    publish(NEW);
    for (const { reader, written } of sized) written.post += await writtenBy(reader);
  }
  for (const { reader } of sized) await reader.close();
  await publisher.demo.close();
  report(sized, rounds);
}

async function writtenBy(reader: Reader): Promise<number> {
  const before = await reader.page.evaluate(() => Number(Reflect.get(window, "written")));
  await reader.poll();
  return (await reader.page.evaluate(() => Number(Reflect.get(window, "written")))) - before;
}

function report(sized: readonly Sized[], rounds: number): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const first = sized[0];
  for (const what of ["unchanged", "news"] as const) {
    const limit = median(first?.[what].times ?? []);
    say(
      `\nA poll that ${what === "news" ? `finds ${NEW} new posts` : "finds nothing new (304)"}, ${rounds} rounds in turns:\n`,
    );
    say(
      markdownTable(
        ["posts stored", "settled after (median)", "ratio", "processor: extension", "whole browser", "written"],
        sized.map((one) => {
          const { times, extension, browser } = one[what];
          const written = what === "news" ? one.written.post / NEW : one.written.unchanged;
          return [
            one.stored.toLocaleString("en"),
            ms(median(times)),
            `${(median(times) / limit).toFixed(2)}×`,
            ms(extension / rounds),
            ms(browser / rounds),
            `${kb(written / ROUNDS_OF_A_CHUNK)} a ${what === "news" ? "post" : "poll"}`,
          ];
        }),
      ),
    );
    for (const one of sized) {
      const ratio = median(one[what].times) / limit;
      if (ratio <= MOST) continue;
      process.exitCode = 1;
      say(`With ${one.stored} posts stored it takes ${ratio.toFixed(1)} times as long; more than ${MOST}.`);
    }
  }
}

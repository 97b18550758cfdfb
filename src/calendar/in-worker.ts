import type { CalendarReading, WrittenStart } from "../core/calendar";
import type { Instant } from "../core/instant";
import { failed, type Result } from "../core/result";
import type { Ask, Exchange } from "./worker";

/** Some rules could be followed without end, and a page must not stand still meanwhile. */
const LONGEST_MS = 15_000;

/**
 * The next starts in a calendar, read in a worker of its own that is ended if it takes too long.
 *
 * @param text untrusted
 */
export async function readStarts(text: string, now: Instant): Promise<Result<CalendarReading>> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (await ask<"read">({ read: { text, now, zone: timeZone } })) ?? failed({ code: "calendarTooSlow" });
}

/** Starts as the text of an `.ics` file; undefined if it couldn't be written. */
export const writtenStarts = (starts: readonly WrittenStart[], now: Instant): Promise<string | undefined> =>
  ask<"write">({ write: { starts, now } });

async function ask<K extends keyof Exchange>(question: Ask): Promise<Exchange[K]["answer"] | undefined> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const answer = await new Promise<Exchange[K]["answer"] | undefined>((resolve) => {
    setTimeout(() => resolve(undefined), LONGEST_MS);
    worker.addEventListener("message", ({ data }) => resolve(data));
    worker.addEventListener("error", () => resolve(undefined));
    worker.postMessage(question);
  });
  worker.terminate();
  return answer;
}

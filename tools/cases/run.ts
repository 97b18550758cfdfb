import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { expect, it, vi } from "vitest";
import { type Case, casesIn } from "./find";
import { report } from "./report";
import { pollEach } from "./serve";

// Run by `npm run cases`: the in-memory browser of the unit tests takes the place of a real one.

const TYPES: Readonly<Record<string, string>> = {
  ".xml": "application/xml",
  ".json": "application/json",
  ".html": "text/html",
};
const cases = await casesIn(process.env.CASES_FOLDER ?? "");
const only = process.env.CASES_NAME;

const answersOf = ({ files }: Case) =>
  Promise.all(
    files.map(async (file) => ({
      body: await readFile(file),
      type: TYPES[extname(file)] ?? "application/octet-stream",
    })),
  );

it.each(cases.filter(({ name }) => !only || name === only))("$name", async (one) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const polls = await pollEach(await answersOf(one)).finally(() => vi.useRealTimers());
  process.stdout.write(`${report(one.name, polls)}\n`);
  expect(polls.length).toBeGreaterThan(0);
});

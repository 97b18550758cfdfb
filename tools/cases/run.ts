import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { expect, it, vi } from "vitest";
import { type Case, casesIn, writtenIn } from "./find";
import { report } from "./report";
import { pollEach } from "./serve";
import { linesOfWritten } from "./written";

// Run by `npm run cases`: the in-memory browser of the unit tests takes the place of a real one.

const TYPES: Readonly<Record<string, string>> = {
  ".xml": "application/xml",
  ".json": "application/json",
  ".html": "text/html",
};
const cases = await casesIn(process.env.CASES_FOLDER ?? "");
const only = process.env.CASES_NAME;
const isAsked = ({ name }: { name: string }) => !only || name === only;
const written = (await writtenIn(process.env.CASES_FOLDER ?? "")).filter(isAsked);
const start = Date.parse(process.env.CASES_NOW || new Date().toISOString());

const answersOf = ({ files }: Case) =>
  Promise.all(
    files.map(async (file) => ({
      body: await readFile(file),
      type: TYPES[extname(file)] ?? "application/octet-stream",
    })),
  );

it.each(cases.filter(isAsked))("$name", async (one) => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const polls = await pollEach(await answersOf(one)).finally(() => vi.useRealTimers());
  process.stdout.write(`${report(one.name, polls)}\n`);
  expect(polls.length).toBeGreaterThan(0);
});

it.runIf(written.length > 0).each(written)("$name", async ({ name, text }) => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const lines = await linesOfWritten(text).finally(() => vi.useRealTimers());
  const said = lines.length > 0 ? lines : ["needs a browser's window: see e2e/"];
  process.stdout.write(`${[name, ...said.map((line) => `  ${line}`)].join("\n")}\n`);
});

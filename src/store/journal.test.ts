import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it } from "vitest";
import { emptyPage, type JournalEntry, withPoll } from "../core/journal";
import { noSettings } from "../core/settings";
import { exportAll } from "./export";
import { readJournal, readJournalPage } from "./journal";
import { keys } from "./keys";
import { repair } from "./repair";
import { sweep } from "./sweep";
import { write } from "./write";

const { local } = fakeBrowser.storage;
const BEGUN = Date.parse("2017-04-23T08:00:00.000Z");
const instant = (n: number) => new Date(BEGUN + n * 60_000).toISOString();

const entry = (n: number): JournalEntry => ({
  at: instant(n),
  coverageId: "https://example.org/live/",
  outcome: "serverError",
  status: 503,
  ms: n,
  next: instant(n + 1),
  pace: { why: "serverAsked" },
});

async function note(...numbers: number[]): Promise<void> {
  for (const n of numbers) await write({ journal: withPoll(await readJournalPage(), entry(n)) });
}

const upTo = (end: number) => Array.from({ length: end }, (_, n) => n);

it("returns the last 200 polls, newest first, and stores at most eleven pages", async () => {
  await note(...upTo(7));
  expect(await readJournal()).toEqual(upTo(7).reverse().map(entry));
  await note(...upTo(445).slice(7));
  expect(await readJournal()).toEqual(upTo(445).slice(-200).reverse().map(entry));
  expect(Object.keys(await local.get(null)).filter((key) => key.startsWith("journal:"))).toHaveLength(11);
});

it("leaves out damaged entries and goes on recording polls", async () => {
  await note(...upTo(45));
  const { [keys.journalPage(0)]: first } = await local.get(keys.journalPage(0));
  const damaged = [{ ...entry(0), outcome: "unheard of" }, ...(first as unknown[]).slice(1)];
  await local.set({ [keys.journalPage(0)]: damaged, [keys.journalPage(1)]: "rubbish" });
  const left = [...upTo(20).slice(1), 40, 41, 42, 43, 44];
  expect((await readJournal()).map(({ ms }) => ms)).toEqual(left.toReversed());
  for (const rubbish of [null, { turn: -1, entries: [] }, { turn: 2, entries: [1] }]) {
    await local.set({ [keys.journal]: rubbish });
    expect(await readJournalPage()).toEqual(emptyPage);
  }
  await note(50);
  expect((await readJournal())[0]).toEqual(entry(50));
});

it("is neither swept up, nor repaired, nor exported", async () => {
  await write({ settings: noSettings });
  await note(...upTo(25));
  await local.set({ [keys.journalPage(3)]: "rubbish" });
  const before = await local.get(null);
  await sweep();
  const now = instant(60);
  await repair({ now, deep: true, sourceFor: ({ url }) => ({ url, nextPollAt: now, failures: 0 }) });
  expect(await local.get(null)).toEqual(before);
  expect(await exportAll(now)).not.toMatch(/journal|serverError/);
});

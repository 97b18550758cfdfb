import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { noChoices } from "../../../core/filter/filter";
import { seenFrom } from "../../../core/filter/seen";
import { noSettings } from "../../../core/settings";
import { at, kept } from "../../../core/test-fixtures";
import { keys } from "../../../store/keys";
import { readCoverageStates } from "./coverage-states";

it("doesn't count what a delayed reader may not see yet", async () => {
  const id = "https://example.org/live";
  await fakeBrowser.storage.local.set({
    [keys.head(id)]: newCoverage(id, id, at("08:00")),
    [keys.source(id)]: { url: id, nextPollAt: at("09:00"), failures: 0 },
    [keys.seen(id)]: seenFrom(at("08:00")),
    [keys.newest(id)]: [kept("09:00", "Weir wins"), kept("08:10", "They are off")],
  });
  const settings = {
    ...noSettings,
    follows: [{ id, url: id }],
    choices: { [id]: { ...noChoices, others: "count" as const } },
    spoilers: { [id]: { delay: 30 } },
  };
  const unreadAt = async (clock: string) =>
    (await readCoverageStates(settings, Date.parse(at(clock)))).map(({ unread }) => unread);
  expect(await unreadAt("08:30")).toEqual([0]);
  expect(await unreadAt("09:01")).toEqual([1]);
  expect(await unreadAt("09:31")).toEqual([2]);
});

it("tells a delayed reader neither the end, nor who won by the title", async () => {
  const id = "https://example.org/over";
  await fakeBrowser.storage.local.set({
    [keys.head(id)]: {
      ...newCoverage(id, id, at("08:00")),
      title: "Harbour Marathon: Weir wins – as it happened",
      status: "ended",
      endsAt: at("09:00"),
    },
    [keys.source(id)]: { url: id, nextPollAt: at("09:30"), failures: 0, pace: { why: "done" } },
    [keys.seen(id)]: seenFrom(at("08:00")),
    [keys.newest(id)]: [],
  });
  const settings = { ...noSettings, follows: [{ id, url: id }] };
  const read = async (spoilers: typeof noSettings.spoilers) =>
    (await readCoverageStates({ ...settings, spoilers }, Date.parse(at("09:05"))))[0];
  const delayed = await read({ [id]: { delay: 30 } });
  expect(delayed).toMatchObject({ head: { title: "Harbour Marathon", status: "live" } });
  expect(delayed?.source.pace).toBeUndefined();
  expect(await read({})).toMatchObject({ head: { status: "ended" }, source: { pace: { why: "done" } } });
});

import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { noChoices } from "../../../core/filter/filter";
import { seenFrom } from "../../../core/filter/seen";
import { noSettings } from "../../../core/settings";
import { at, kept } from "../../../core/test-fixtures";
import { keys } from "../../../store/keys";
import { type CoverageState, readCoverageStates, spokenOf } from "./coverage-states";

const state = (id: string, more: Partial<CoverageState> = {}): CoverageState => ({
  id,
  head: { title: id, status: "live", followedAt: "2026-01-01T00:00:00.000Z" },
  source: { url: `https://${id}.example`, nextPollAt: "2026-01-01T00:00:00.000Z", failures: 0 },
  unread: 0,
  hasResult: false,
  isSecret: false,
  ...more,
});

const NOW = Date.parse("2026-05-01T12:00:00.000Z");

it("opens the coverage with a new result, else the first with unread posts", () => {
  const [quiet, busy] = [state("quiet"), state("busy", { unread: 3 })];
  expect(spokenOf([quiet, busy], NOW)?.id).toBe("busy");
  expect(spokenOf([quiet, busy, state("won", { unread: 1, hasResult: true })], NOW)?.id).toBe("won");
  expect(spokenOf([quiet], NOW)).toBeUndefined();
});

it("opens the coverage whose source fails, else the one that starts first, where nothing is unread", () => {
  const quiet = state("quiet");
  const failing = state("failing", {
    source: {
      ...quiet.source,
      problem: { code: "offline" },
      failures: 9,
      failingSince: new Date(NOW - 11 * 60_000).toISOString(),
    },
  });
  const [later, soon] = [state("later", { startsIn: 40 }), state("soon", { startsIn: 5 })];
  expect(spokenOf([quiet, later, soon], NOW)?.id).toBe("soon");
  expect(spokenOf([quiet, later, soon, failing], NOW)?.id).toBe("failing");
  expect(spokenOf([failing, state("busy", { unread: 1 })], NOW)?.id).toBe("busy");
});

it("prefers what it may tell to what is kept secret", () => {
  const secret = state("secret", { unread: 9, isSecret: true });
  expect(spokenOf([secret, state("busy", { unread: 1 })], NOW)?.id).toBe("busy");
  expect(spokenOf([secret], NOW)?.id).toBe("secret");
});

it("isn't drawn to a start that it must keep secret", () => {
  expect(spokenOf([state("secret", { startsIn: 5, isSecret: true })], NOW)).toBeUndefined();
});

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

it("tells a delayed reader neither the end, nor who won by the title, nor when the next race starts by our clock", async () => {
  const id = "https://example.org/over";
  const race = { id: "men", name: "Men", is: { discipline: "men" }, aliases: [], hue: 0, startsAt: at("09:10") };
  await fakeBrowser.storage.local.set({
    [keys.head(id)]: {
      ...newCoverage(id, id, at("08:00")),
      title: "Harbour Marathon: Weir wins – as it happened",
      status: "ended",
      endsAt: at("09:00"),
      races: [race],
    },
    [keys.source(id)]: { url: id, nextPollAt: at("09:30"), failures: 0, pace: { why: "done" } },
    [keys.seen(id)]: seenFrom(at("08:00")),
    [keys.newest(id)]: [],
  });
  const settings = {
    ...noSettings,
    follows: [{ id, url: id }],
    choices: { [id]: { ...noChoices, races: { men: "count" as const } } },
    preferences: { ...noSettings.preferences, badge: { ...noSettings.preferences.badge, countdown: true } },
  };
  const read = async (spoilers: typeof noSettings.spoilers) =>
    (await readCoverageStates({ ...settings, spoilers }, Date.parse(at("09:05"))))[0];
  const delayed = await read({ [id]: { delay: 30 } });
  expect(delayed).toMatchObject({ head: { title: "Harbour Marathon", status: "live" }, startsIn: 35 });
  expect(delayed?.source.pace).toBeUndefined();
  expect(await read({})).toMatchObject({ head: { status: "ended" }, source: { pace: { why: "done" } }, startsIn: 5 });
});

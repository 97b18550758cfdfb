import { expect, it } from "vitest";
import browser from "webextension-polyfill";
import { newCoverage } from "../../core/coverage";
import { noChoices } from "../../core/filter/filter";
import { seenFrom } from "../../core/filter/seen";
import { noSettings } from "../../core/settings";
import { at, kept } from "../../core/test-fixtures";
import { readSpoken } from "../../store/spoken";
import { newsOf } from "./queue";
import { drawBadge } from "./toolbar";

const URL = "https://example.org/live";
const source = { url: URL, nextPollAt: at("09:30"), failures: 0 };

it("notes of which coverage the badge speaks, and forgets it where there is none", async () => {
  const settings = { ...noSettings, choices: { busy: { ...noChoices, others: "count" as const } } };
  const news = (id: string, ...clocks: string[]) => {
    const coverage = { id, head: newCoverage(id, URL, at("08:00")), source, seen: seenFrom(at("08:00")) };
    return newsOf(
      coverage,
      clocks.map((clock) => kept(clock, `news of ${clock}`)),
      settings,
      at("09:05"),
    );
  };
  await drawBadge(settings, [news("quiet", "09:00"), news("busy", "09:01")], at("09:05"));
  expect(await browser.action.getBadgeText({})).toBe("1");
  expect(await readSpoken()).toBe("busy");
  await drawBadge(settings, [news("quiet"), news("busy")], at("09:05"));
  expect(await readSpoken()).toBeUndefined();
});

import { expect, it } from "vitest";
import browser from "webextension-polyfill";
import { newCoverage } from "../../core/coverage";
import { noChoices } from "../../core/filter/filter";
import { seenFrom } from "../../core/filter/seen";
import { noSettings } from "../../core/settings";
import type { Source } from "../../core/source";
import { at, kept, race } from "../../core/test-fixtures";
import { readSpoken } from "../../store/spoken";
import { newsOf } from "./queue";
import { drawBadge, toolbarOf } from "./toolbar";

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

it("says of a finished race what its results say, where a post took another for the winner", () => {
  const post = kept("09:00", "Hill wins", { races: [{ id: "men", confidence: "label", reason: { why: "label" } }] });
  const standing = { leader: "Hill", isFinal: true, places: [], postId: post.id, at: post.publishedAt };
  const entries = ["Ada Brook", "Eve Hill"].map((name, i) => ({ rank: i + 1, name }));
  const told = [{ of: "men", race: { name: "Men", status: "ended" as const, entries }, since: at("09:02") }];
  const settings = { ...noSettings, choices: { x: { ...noChoices, races: { men: "count" as const } } } };
  const head = { ...newCoverage("x", URL, at("08:00")), races: [race("men", standing)] };
  const titleWith = (source: Source) => {
    const news = newsOf({ id: "x", head, source, seen: seenFrom(at("08:00")) }, [post], settings, at("09:05"));
    return toolbarOf(settings, [news], at("09:05")).title;
  };
  expect(titleWith(source)).toMatch(/^men finished: Hill won\.$/);
  expect(titleWith({ ...source, told })).toMatch(/^men finished: Ada Brook won\.$/);
});

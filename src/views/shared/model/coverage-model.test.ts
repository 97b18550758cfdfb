import { type Signal, signal } from "@preact/signals";
import { expect, it, vi } from "vitest";
import { newCoverage, type Post } from "../../../core/coverage";
import { noChoices } from "../../../core/filter/filter";
import { seenFrom } from "../../../core/filter/seen";
import { noSettings, type Settings } from "../../../core/settings";
import { at, kept, race } from "../../../core/test-fixtures";
import { write } from "../../../store/write";
import { openCoverageModel } from "./coverage-model";

const ID = "https://example.org/live/";

async function modelOf(newest: Post[], settings: Signal<Settings>) {
  const coverage = { id: ID, head: newCoverage(ID, ID, at("08:00")), seen: seenFrom(at("08:00")), newest };
  await write({ coverage: { ...coverage, source: { url: ID, nextPollAt: at("08:00"), failures: 0 }, index: [] } });
  return openCoverageModel(ID, settings);
}

it("keeps an open post on the screen when its reader begins to follow something that it isn't about", async () => {
  const settings = signal<Settings>(noSettings);
  const model = await modelOf([kept("08:00", "Off")], settings);
  model.setOpen(model.shownPosts.value[0]?.id ?? "", true);
  settings.value = { ...noSettings, choices: { [ID]: { ...noChoices, words: { rain: "count" } } } };
  expect(model.follows.value).toBe(true);
  expect(model.shownPosts.value).toHaveLength(1);
  model.close();
});

it("shows the races of a reader who chooses them, although they have opened a post before", async () => {
  const settings = signal<Settings>(noSettings);
  const model = await modelOf([kept("08:00", "Off")], settings);
  const { head } = model.loaded.value ?? {};
  if (head) await write({ coverage: { id: ID, head: { ...head, races: [race("a")] } } });
  await vi.waitFor(() => expect(model.races.value.size).toBe(1));
  model.setOpen(model.shownPosts.value[0]?.id ?? "", true);
  settings.value = { ...noSettings, choices: { [ID]: { ...noChoices, races: { a: "count" } } } };
  expect(model.follows.value).toBe(true);
  expect(model.shownPosts.value).toHaveLength(0);
  model.close();
});

it("lets new posts wait for a delayed reader until the delay changes, whatever else they set", async () => {
  const first = kept("08:00", "Off");
  const settings = signal<Settings>({ ...noSettings, spoilers: { [ID]: { delay: 10 } } });
  const model = await modelOf([first], settings);
  const waiting = () => model.timeline.value.waiting;
  await write({ coverage: { id: ID, newest: [kept("09:00", "Halfway"), first] } });
  await vi.waitFor(() => expect(waiting()).toBe(1));
  settings.value = structuredClone(settings.value);
  expect(waiting()).toBe(1);
  settings.value = { ...settings.value, spoilers: { [ID]: { delay: 20 } } };
  expect(waiting()).toBe(0);
  model.close();
});

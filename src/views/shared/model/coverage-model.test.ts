import { signal } from "@preact/signals";
import { expect, it, vi } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { seenFrom } from "../../../core/seen";
import { noSettings, type Settings } from "../../../core/settings";
import { at, kept } from "../../../core/test-fixtures";
import { write } from "../../../store/write";
import { openCoverageModel } from "./coverage-model";

const ID = "https://example.org/live/";

it("lets new posts wait for a delayed reader until the delay changes, whatever else they set", async () => {
  const first = kept("08:00", "Off");
  const coverage = { id: ID, head: newCoverage(ID, ID, at("08:00")), seen: seenFrom(at("08:00")), newest: [first] };
  await write({ coverage: { ...coverage, source: { url: ID, nextPollAt: at("08:00"), failures: 0 }, index: [] } });
  const settings = signal<Settings>({ ...noSettings, spoilers: { [ID]: { delay: 10 } } });
  const model = await openCoverageModel(ID, settings);
  const waiting = () => model.timeline.value.waiting;
  await write({ coverage: { id: ID, newest: [kept("09:00", "Halfway"), first] } });
  await vi.waitFor(() => expect(waiting()).toBe(1));
  settings.value = structuredClone(settings.value);
  expect(waiting()).toBe(1);
  settings.value = { ...settings.value, spoilers: { [ID]: { delay: 20 } } };
  expect(waiting()).toBe(0);
  model.close();
});

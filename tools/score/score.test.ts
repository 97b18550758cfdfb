import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { conditionsOf } from "./conditions";
import { labelledPagesIn } from "./label-file";
import { athleteLists } from "./lists";

test("the invented coverage is classified no worse than when it was written", async () => {
  const pages = await labelledPagesIn(fileURLToPath(new URL("../../testing/labels", import.meta.url)));
  expect(pages.length).toBeGreaterThanOrEqual(9);
  const { pooled } = conditionsOf(pages, [], await athleteLists(), ["all pages"]);
  const { whole, live } = pooled["all pages"] ?? {};
  // A ratchet: raise these figures with the classifier, and never change a label for them.
  expect(whole?.races.all.f1).toBeGreaterThan(0.9);
  expect(whole?.counted.precision).toBeGreaterThan(0.95);
  expect(live?.alerts.precision).toBeGreaterThan(0.95);
  expect(whole?.kinds.accuracy).toBeGreaterThan(0.7);
  expect(whole?.mostBogus).toBeLessThanOrEqual(1);
});

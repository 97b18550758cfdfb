import { expect, it } from "vitest";
import { published } from "../../core/test-fixtures";
import { vocabularyFor } from "../words/vocabulary";
import { inventoryOf } from "./inventory";
import { rosterOf } from "./roster";

it("knows the words of a race that took the place of another", () => {
  const title = "Indianapolis 500 live";
  const base = vocabularyFor(title);
  const roster = rosterOf([], base);
  const inventory = inventoryOf({ title, subjects: [] }, base, roster, []);
  roster.enter({ discipline: "indianapolis-500" }, undefined, "Indianapolis 500");
  expect(inventory.vocabulary().disciplines.has("indianapolis-500")).toBe(true);
  inventory.observe(published("10:00", "Away.", { label: "Women's rollerball" }), "other");
  expect(roster.all().map(({ name }) => name)).toEqual(["Women's rollerball"]);
  expect(inventory.vocabulary().disciplines.has("rollerball")).toBe(true);
  expect(inventory.vocabulary().disciplines.has("indianapolis-500")).toBe(false);
});

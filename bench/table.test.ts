import { expect, it } from "vitest";
import { markdownTable, median } from "./table";

it("prints a Markdown table", () => {
  expect(markdownTable(["format", "ms"], [["a|b", "1.2"]])).toBe("| format | ms |\n| --- | --: |\n| a\\|b | 1.2 |");
});

it("the median doesn't depend on the order", () => {
  expect(median([30, 1, 2])).toBe(2);
});

import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { unlike } from "./compare";
import { zip } from "./zip";

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
const packages = (texts: Record<string, string>) => new Map([["chrome.zip", zip(files(texts))]]);
const usual = { "a.js": "a", "b.js": "b" };

test("packages that were packed alike don't differ", () => {
  expect(unlike(packages(usual), packages(usual))).toEqual([]);
});

test("files that differ or are missing are named", () => {
  expect(unlike(packages(usual), packages({ "a.js": "A", "c.js": "c" }))).toEqual([
    "chrome.zip differs: a.js, b.js, c.js.",
  ]);
});

test("different bytes around the same files are a difference", () => {
  const later = zipSync(Object.fromEntries(files(usual).map(({ path, bytes }) => [path, bytes])));
  expect(unlike(packages(usual), new Map([["chrome.zip", later]]))).toEqual([
    "chrome.zip differs: the same files, packed in another way.",
  ]);
});

test("a missing package is a difference", () => {
  expect(unlike(packages(usual), new Map())).toEqual(["chrome.zip is there only once."]);
});

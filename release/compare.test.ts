import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { unlike } from "./compare";
import { zip } from "./zip";

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
const packages = (texts: Record<string, string>) => new Map([["chrome.zip", zip(files(texts))]]);
const usual = { "a.js": "a", "b.js": "b" };

test("what was packed twice in the same way is the same", () => {
  expect(unlike(packages(usual), packages(usual))).toEqual([]);
});

test("the files that differ are named, also those that only one has", () => {
  expect(unlike(packages(usual), packages({ "a.js": "A", "c.js": "c" }))).toEqual([
    "chrome.zip differs: a.js, b.js, c.js.",
  ]);
});

test("other bytes around the same files are a difference", () => {
  const later = zipSync(Object.fromEntries(files(usual).map(({ path, bytes }) => [path, bytes])));
  expect(unlike(packages(usual), new Map([["chrome.zip", later]]))).toEqual([
    "chrome.zip differs: the same files, packed in another way.",
  ]);
});

test("a package that is missing is a difference", () => {
  expect(unlike(packages(usual), new Map())).toEqual(["chrome.zip is there only once."]);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { anyOf } from "./pattern";

const FOLDER = new URL("../data/", import.meta.url);

/** Those of standings stand before names. */
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  /(?<!standings)\.json$/.test(name),
);

/** All texts in a file's data. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];

/** A pattern's atoms in order, groups whole, each with what repeats it; and where alternatives part. */
const ATOM = /\\p\{\w+\}|\\.|\[(?:\\.|[^\]\\])*\]|./suy;

/** The alternatives of a pattern, each as its atoms. */
function alternatives(pattern: string): string[][] {
  const all: string[][] = [[]];
  let depth = 0;
  for (ATOM.lastIndex = 0; ATOM.lastIndex < pattern.length; ) {
    const atoms = all.at(-1) as string[];
    const atom = ATOM.exec(pattern)?.[0] ?? "";
    if (depth > 0) atoms.push((atoms.pop() ?? "") + atom);
    else if (atom === "|") all.push([]);
    else if (/^[?*+]$/u.test(atom)) atoms.push((atoms.pop() ?? "") + atom);
    else atoms.push(atom);
    depth += atom === "(" ? 1 : atom === ")" ? -1 : 0;
  }
  return all;
}

/** What can't be at an edge of whole words: a space, and at their end a capital letter that is meant for the rest of its word. */
const NO_EDGE = { 0: /^(?: |\\s)$/, [-1]: /^(?: |\\s|\\p\{Lu?\})$/ };

/** Whether some way through a pattern has at an edge what can't be one, so that it never matches as whole words. */
function isBrokenAt(edge: 0 | -1, pattern: string): boolean {
  return alternatives(pattern).some((atoms) => {
    const real = atoms.filter((atom) => !/^\(\?<?[=!]|^[\^$]/u.test(atom));
    const atom = real.at(edge) ?? "";
    const group = /^\((?:\?:|\?<\w+>)?(.*)\)$/su.exec(atom)?.[1];
    return NO_EDGE[edge].test(atom) || (group !== undefined && isBrokenAt(edge, group));
  });
}

it("finds whole words alone", () => {
  expect(isBrokenAt(-1, "can (?:we|you )(?!x)")).toBe(true);
  expect(isBrokenAt(-1, "gold for \\p{Lu}")).toBe(true);
  expect(isBrokenAt(0, "(?: a|b)c")).toBe(true);
  expect(isBrokenAt(-1, "can (?: we)?(?! x)(?= \\p{Lu})")).toBe(false);
  expect(anyOf(["can ", "v \\p{Lu}"])().test("can we, A v Be")).toBe(false);
});

it.each(files)("%s has no pattern that can't match because no word ends or begins as it does", (name) => {
  const texts = textsIn(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")));
  expect(texts.filter((text) => isBrokenAt(0, text) || isBrokenAt(-1, text))).toEqual([]);
});

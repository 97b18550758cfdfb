import { describe, expect, it } from "vitest";
import { mentionsIn, signatureOf } from "./mentions";
import { idOf } from "./signature";
import { vocabularyFor } from "./vocabulary";

const racesIn = (title: string, text: string): string[] =>
  mentionsIn(text, vocabularyFor(title)).flatMap((mention) => {
    const is = signatureOf(mention);
    return is ? [idOf(is)] : [];
  });

describe("races that a sentence mentions", () => {
  it("reads the mile, and no other miles", () => {
    const on = (text: string) => racesIn("Athletics live: Alder Games", text);
    expect(on("Ort in the men's mile")).toEqual(["men-mile"]);
    expect(on("Her women's mile record")).toEqual(["women-mile"]);
    expect(on("The men's 10-mile race")).toEqual([]);
    expect(on("The women's 100-mile record")).toEqual([]);
    expect(on("At the men's mile 23 marker")).toEqual([]);
  });

  it("joins a discipline with whose it is, whichever of them other languages have first", () => {
    const on = (text: string) => racesIn("Leichtathletik live: Pokal in Lund", text);
    expect(on("Die 100m der Männer und Frauen")).toEqual(["men-100m", "women-100m"]);
    expect(on("100m der Männer und 200m der Frauen")).toEqual(["men-100m", "women-200m"]);
    expect(racesIn("Athletics live: Alder Games", "Men's 100m and women's 200m")).toEqual(["men-100m", "women-200m"]);
  });
});

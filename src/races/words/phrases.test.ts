import { describe, expect, it } from "vitest";
import { nounsOf } from "./named";
import { finalIn, racesNamedIn } from "./phrases";

const named = (text: string): string[] => racesNamedIn(text, nounsOf()).map(({ name }) => name);

describe("a discipline that is said but once", () => {
  it.each([
    ["Heute stehen die Staffeln an, zuerst die der Damen.", "Women's relay"],
    ["Le slalom est reporté, celui des dames et celle des hommes aussi.", "Men's slalom"],
    ["The slalom is at noon, that of the women at two.", "Women's slalom"],
  ])("is meant of whoever comes next: %s", (text, name) => {
    expect(named(text)).toContain(name);
  });

  it.each([
    "Es wird laut, die der Damen wegen gekommen sind, jubeln.",
    "The hats are large, those of the women above all.",
  ])("is none where there is none: %s", (text) => {
    expect(named(text).filter((name) => !/race$/u.test(name))).toEqual([]);
  });
});

describe("a final of men or women", () => {
  it.each([
    ["Finale femminile", "Women's race"],
    ["Semifinal masculina", "Men's race"],
    ["Qualificações masculinas", "Men's race"],
    ["Kwalifikacje kobiet", "Women's race"],
  ])("is a heading that says no more: %s", (heading, name) => {
    expect(finalIn(heading).map((one) => one.name)).toEqual([name]);
  });

  it.each([
    "La finale femminile va ai supplementari.",
    "Una vittoria femminile.",
    "Finalmente donne in testa.",
    "Qualifizierte Frauen",
    "Clasificados masculinos",
    "Finale Hochrechnung",
  ])("is nothing else: %s", (text) => {
    expect(finalIn(text)).toEqual([]);
  });
});

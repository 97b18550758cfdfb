import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraph } from "../core/blocks";
import type { PublishedPost } from "../core/coverage";
import { emptyMemory } from "../core/race";
import { readerOf } from "./classify";
import { Athletes } from "./evidence/athletes";

interface Entry {
  headline?: string;
  label?: string;
  text?: string;
}

const MOST_CHIPS = 60;

function reading(title: string, entries: readonly Entry[]) {
  const reader = readerOf({ title, zone: "UTC", races: [], memory: emptyMemory }, new Athletes());
  const posts = entries.map(({ text, ...rest }, i): PublishedPost => {
    const publishedAt = new Date(Date.UTC(2031, 3, 6, 8) + i * 20_000).toISOString();
    return { id: String(i), publishedAt, ...rest, body: text ? [paragraph(text)] : [], keyEvent: false, pinned: false };
  });
  const first = posts.map((post) => reader.read(post));
  const links = posts.length > 200 ? first : posts.map((post) => reader.readAgain(post));
  return { races: reader.races(), confidences: links.flatMap(({ races }) => races.map((one) => one.confidence)) };
}

const many = (count: number, of: (i: number) => Entry): Entry[] => Array.from({ length: count }, (_, i) => of(i));

describe("a page that nobody should publish", () => {
  it("has sixty races at most, however many labels it has", () => {
    const { races } = reading(
      "Alder Meet",
      many(500, (i) => ({ label: `Alder ${i} race` })),
    );
    expect(races.length).toBeLessThanOrEqual(MOST_CHIPS);
  });

  it("names no race for each post by labels that stand once", () => {
    const { races } = reading(
      "Alder Meet",
      many(100, (i) => ({ label: `Thoughts of walker ${i} race` })),
    );
    expect(races.length).toBeLessThan(20);
  });

  it("isn't counted by a label that its own text contradicts", () => {
    const { confidences } = reading(
      "London Marathon 2031",
      many(4, () => ({
        label: "Elite men",
        headline: "Elite women",
        text: "The elite women lead the elite women's race.",
      })),
    );
    expect(confidences).not.toContain("label");
  });

  it.each([
    ["sentences", "What a day it has been for everyone who came to the river this morning, and for us."],
    ["questions", "Who will win the race?"],
    ["an author", "Amy Kinross, at the finish"],
    ["a hashtag", "#GetInvolved"],
  ])("has no race by labels that are %s", (_, label) => {
    const { races } = reading(
      "Alder Meet",
      many(10, () => ({ label, text: "A morning by the water." })),
    );
    expect(races).toEqual([]);
  });

  it.each([
    ["no title", ""],
    ["nothing but signs", "– | :"],
    ["another script", "東京マラソン"],
    ["one that is read from right to left", "ماراثون دبي"],
    ["a very long one", "Race ".repeat(5000)],
  ])("is read with a title that is %s", (_, title) => {
    const { races, confidences } = reading(
      title,
      many(5, (i) => ({ headline: "最新", text: `${i} 位の選手がゴールしました。 يتقدم العداء.` })),
    );
    expect(races.length).toBeLessThanOrEqual(1);
    expect(confidences).not.toContain("high");
  });

  it("is read whatever it says", () => {
    const entry = fc.record({
      headline: fc.string(),
      label: fc.string({ maxLength: 300 }),
      text: fc.string({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(entry, { maxLength: 6 }), (title, entries) => {
        expect(reading(title, entries).races.length).toBeLessThanOrEqual(MOST_CHIPS);
      }),
      { numRuns: 60 },
    );
  });
});

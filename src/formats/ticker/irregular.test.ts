import { describe, expect, it } from "vitest";
import { readPage } from "../read";

// Pages that are live without doubt, and whose posts aren't as regular as most.

const NOW = "2026-05-03T12:00:00.000Z";
const URL = "https://example.org/sport/regatta";
const TEXTS = [
  "The crews of the first heat are on their way to the start",
  "Ada Brook leads at the bridge by half a length",
  "Rain has set in, and the wind turns to the west",
  "Crowds line both banks all the way to the mill",
  "The second heat is off after a long wait",
  "Cy Hill is warned for leaving the lane",
];

const page = (
  clocks: readonly string[],
  { title = "Regatta: live blog", texts = TEXTS.map((one) => `${one}.`) } = {},
) =>
  `<html><head><title>${title}</title></head><body><main><h1>${title}</h1>${clocks
    .map((clock, i) => `<p><b>${clock}</b> ${texts[i % texts.length]}</p>`)
    .join("")}</main></body></html>`;
const timesOn = (body: string, last?: string) => {
  const read = readPage(body, URL, NOW, last);
  return read.ok ? read.value.snapshot.posts.map(({ publishedAt }) => publishedAt.slice(11, 16)) : undefined;
};

describe("times that are out of order", () => {
  const backdated = ["11:51", "11:44", "11:47", "11:40", "11:31", "11:22"];

  it("are read, and posts put in order, on a page that says that it is live", () => {
    expect(timesOn(page(backdated))).toEqual(["11:51", "11:47", "11:44", "11:40", "11:31", "11:22"]);
    expect(timesOn(page(backdated, { title: "A day at the regatta" }))).toBeUndefined();
  });

  it("begin no day of their own, as evening and morning do", () => {
    const days = readPage(
      page(["00:20", "00:04", "00:09", "23:51", "23:40", "23:12"]),
      URL,
      "2026-05-04T00:30:00.000Z",
    );
    expect(days.ok && days.value.snapshot.posts.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual([
      ...["2026-05-04T00:20", "2026-05-04T00:09", "2026-05-04T00:04"],
      ...["2026-05-03T23:51", "2026-05-03T23:40", "2026-05-03T23:12"],
    ]);
  });

  it("may have one with another hour", () => {
    const mistyped = ["11:51", "10:49", "11:44", "11:40", "11:31", "11:22"];
    expect(timesOn(page(mistyped))).toEqual(["11:51", "11:44", "11:40", "11:31", "11:22", "10:49"]);
  });

  it("are two lists where they go back by more than an hour", () => {
    expect(timesOn(page(["11:51", "11:44", "09:31", "11:07", "10:22", "08:03"]))).toBeUndefined();
  });

  it("may be up to half of them where the page was read before", () => {
    const mixed = ["11:44", "11:51", "11:40", "11:47", "11:31", "11:22"];
    expect(timesOn(page(mixed))).toBeUndefined();
    expect(timesOn(page(mixed), "ticker")).toEqual([...mixed].sort().reverse());
  });
});

describe("sentences without full stops", () => {
  const clocks = ["11:51", "11:47", "11:44", "11:40", "11:31", "11:22"];

  it("are read on a page that says that it is live, at times that nobody plans", () => {
    expect(timesOn(page(clocks, { texts: TEXTS }))).toEqual(clocks);
    expect(timesOn(page(clocks, { texts: TEXTS, title: "A day at the regatta" }))).toBeUndefined();
    expect(timesOn(page(["11:50", "11:45", "11:40", "11:30", "11:20", "11:00"], { texts: TEXTS }))).toBeUndefined();
  });

  it("aren't lists of names", () => {
    const names = ["Ada Brook Cy Hill Dot Lake Em Ford Fay Reed", "Gus Marsh Hal Stone Ida Wood Jo Field Kim Moor"];
    expect(timesOn(page(clocks, { texts: names }))).toBeUndefined();
  });
});

it("a page that was read before may have come to shorter posts", () => {
  const clocks = ["11:51", "11:47", "11:44", "11:40"];
  const texts = ["Gold!", "What a race", "They are off!", "Ada Brook leads at the bridge by half a length."];
  expect(timesOn(page(clocks, { texts }))).toBeUndefined();
  expect(timesOn(page(clocks, { texts }), "ticker")).toEqual(clocks);
});

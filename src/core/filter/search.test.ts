import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Post } from "../coverage";
import type { Race } from "../race";
import { kept } from "../test-fixtures";
import { excerptOf, finder, findingsIn, queryOf } from "./search";

const race = (id: string, name: string): Race => ({
  id,
  name,
  is: { discipline: "marathon", gender: "men" } as unknown as Race["is"],
  aliases: [],
  hue: 0,
});
const races = [race("wheelchair", "Men's wheelchair"), race("women", "Elite women")];
const finds = (typed: string, post: Post) => finder(queryOf(typed), races)(post);

const post = kept("09:08", "Yamamoto leads in 1:31:06.", {
  headline: "Weir can't follow",
  byline: { name: "Tanni Grey-Thompson", role: "On commentary" },
  label: "Façade",
  races: [{ id: "wheelchair", confidence: "label", reason: { why: "label" } }],
});

describe("a search", () => {
  it.each(["weir", "YAMAMOTO", "grey thompson", "commentary", "facade", "mens wheelchair", "1:31", "1:31:06"])(
    "finds %j in headline, text, byline, label or race",
    (typed) => expect(finds(typed, post)).toBe(true),
  );

  it("needs every word, in any place", () => {
    expect(finds("weir yama wheel", post)).toBe(true);
    expect(finds("weir hug", post)).toBe(false);
  });

  it("finds words only from their beginning", () => {
    expect(finds("yama", post)).toBe(true);
    expect(finds("moto", post)).toBe(false);
    expect(finds("men", kept("09:00", "The women are off"))).toBe(false);
  });

  it("treats figures with a colon as one word", () => expect(finds("31:1", post)).toBe(false));

  it("has no words if only punctuation was typed", () => expect(queryOf("  – ! ")).toEqual([]));
});

describe("the matches of a search", () => {
  const marked = (text: string, typed: string) =>
    findingsIn(text, queryOf(typed)).map(({ from, to }) => text.slice(from, to));

  it("are at the beginning of each word", () =>
    expect(marked("Weir, weirdly, and Souweir", "weir")).toEqual(["Weir", "weir"]));

  it("are offsets of the printed text", () => {
    expect(marked("Die Straße von Mülheim", "strasse mul")).toEqual(["Straße", "Mül"]);
    expect(marked("Cafe\u0301 olé", "cafe")).toEqual(["Cafe\u0301"]);
    expect(marked("Последнии\u0306 бои\u0306", "бой")).toEqual(["бои\u0306"]);
    expect(marked("O'Sullivan’s time", "osull")).toEqual(["O'Sull"]);
    expect(marked("Won in 1:31:06", "1:31")).toEqual(["1:31"]);
  });

  it("are merged where words overlap", () => expect(marked("wheelchairs", "wheel wheelchair")).toEqual(["wheelchair"]));

  it("exist in every post that was found by its text, in any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
        const words = text.split(/\s+/u);
        const typed = words[at % words.length] ?? "";
        const query = queryOf(typed);
        fc.pre(query.length > 0 && finder(query, [])(kept("09:00", text)));
        expect(findingsIn(text, query).length).toBeGreaterThan(0);
      }),
    );
  });
});

it("shows a text from shortly before what was found, unless that is in sight anyway", () => {
  const text = "The leaders are through the tunnel, and Weir has gone to the front of them";
  expect(excerptOf(text, queryOf("weir"))).toBe("… the tunnel, and Weir has gone to the front of them");
  // Words that are longer stay away: the line may be narrow.
  expect(excerptOf(text, queryOf("gone"))).toBe("… and Weir has gone to the front of them");
  expect(excerptOf("彼女たちはトンネルを抜け、先頭に立った Weir", queryOf("weir"))).toMatch(/Weir$/);
  expect(excerptOf(text, queryOf("leaders"))).toBe(text);
  expect(excerptOf(text, queryOf("nobody"))).toBe(text);
  expect(excerptOf(text, [])).toBe(text);
});

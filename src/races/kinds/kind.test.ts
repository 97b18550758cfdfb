import { describe, expect, it } from "vitest";
import { published } from "../../core/test-fixtures";
import { kindOf } from "./kind";

describe("kindOf", () => {
  it.each([
    ["Wheelchair race underway", "start"],
    ["Yamamoto in early lead", "lead change"],
    ["Weir wins on The Mall", "result"],
    ["Keitany breaks women-only world record", "record"],
    ["Pavey drops out", "withdrawal"],
    ["Schedule", "schedule"],
    ["Come rain or shine", "weather"],
    ["Hug aims to defend title", "preview"],
    ["Will the weather hold?", "weather"],
    ["Queen Ada Stakes result", "result"],
    ["The top five in stage three", "result"],
    ["We're off!", "start"],
    ["A day to remember", "other"],
  ])("reads %s as %s", (headline, kind) => {
    expect(kindOf(published("09:08", "He won here in 2014.", { headline }))).toBe(kind);
  });

  it.each([
    ["Fenn stapt af met een lekke band.", "withdrawal"],
    ["Weg zijn ze, en Fenn is het snelst.", "start"],
    ["Si spengono i semafori a Oberwend!", "start"],
    ["Fenn è al comando della corsa.", "lead change"],
    ["É dada a largada da elite feminina.", "start"],
    ["Fenn vinner loppet för andra gången.", "result"],
    ["Fenn prowadzi po pierwszej serii.", "lead change"],
    ["They are in the shadow of the Fuga, and it is warm.", "other"],
  ])("reads in its language: %s", (text, kind) => {
    expect(kindOf(published("09:08", text))).toBe(kind);
  });

  it("takes words in quotation marks under a byline for a quote, whatever they say", () => {
    const byline = { name: "Our reporter", role: "at Cutty Sark" };
    expect(kindOf(published("09:08", "x", { headline: "'She leads by miles'", byline }))).toBe("quote");
  });

  it("takes what was for no news, and what may be", () => {
    expect(kindOf(published("09:08", "The race is under way. Hug won in 2014."))).toBe("start");
    expect(kindOf(published("09:08", "Hug won in 2014."))).toBe("other");
    expect(kindOf(published("09:08", "Four or five of them could win."))).toBe("other");
    expect(kindOf(published("09:08", "Nobody gets clear."))).toBe("other");
    expect(kindOf(published("09:08", "The chairs roll up to the line."))).toBe("other");
    expect(kindOf(published("09:08", "Tufa second."))).toBe("other");
    expect(kindOf(published("09:08", "Tufa second."), true)).toBe("result");
  });

  it("takes a hashtag label for social", () => {
    expect(kindOf(published("09:08", "Send us your pictures.", { label: "#GetInspired" }))).toBe("social");
  });
});

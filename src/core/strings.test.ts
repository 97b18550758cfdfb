import { describe, expect, it } from "vitest";
import { allWellFormed, figuresOf, hashOf, withoutCounters } from "./strings";

describe("strings", () => {
  it("get U+FFFD for a lone surrogate, as in storage", () => {
    const half = "bridge \ud83c";
    expect(allWellFormed({ id: half, list: [half, 1, undefined], body: { text: "whole 🏃" } })).toEqual({
      id: "bridge \ufffd",
      list: ["bridge \ufffd", 1, undefined],
      body: { text: "whole 🏃" },
    });
  });

  it("have another hash with another end", () => {
    const long = "on and on ".repeat(20);
    expect(hashOf(`${long}1`)).not.toBe(hashOf(`${long}2`));
    expect(hashOf(`${long}1`)).toBe(hashOf(`${long}1`));
  });
});

describe("counters", () => {
  it("are removed from a text, and nothing else is", () => {
    expect(withoutCounters("Rain · 3 min ago · 1,234 views · 1 comment")).toBe("Rain · · ·");
    expect(withoutCounters("Off 1h 5m ago, or 2 hours and 1 minute ago")).toBe("Off , or");
    expect(withoutCounters("Kilometre 15 is done.")).toBe("Kilometre 15 is done.");
  });

  it("are tokens of a request too, and no words, times or years are", () => {
    const uuid = "0f3c1a9e-4b1d-4aaa-8e2f-0c1d4e5f6a7b";
    const said = (token: string) => withoutCounters(`Weir leads https://run.example/p/7?sid=${token} now`);
    expect(said(uuid)).toBe(said("7e1cb2d49a03f566a1"));
    const words = "Donaudampfschifffahrt 2026-11-28T10:15:00 https://run.example/2026-11-28-weir-wins";
    expect(withoutCounters(words)).toBe(words);
  });

  it("are figures next to the same words, and ordinals are not", () => {
    expect(figuresOf("1 view, just now").rest).toBe(figuresOf("2 views, 3 min ago").rest);
    expect(figuresOf("in 1:31:06").figures).toEqual(["1:31:06"]);
    expect(figuresOf("3rd").rest).not.toBe(figuresOf("2nd").rest);
  });
});

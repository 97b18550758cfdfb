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
    expect(withoutCounters("Kilometre 15 is done.")).toBe("Kilometre 15 is done.");
  });

  it("are figures next to the same words, and ordinals are not", () => {
    expect(figuresOf("1 view, just now").rest).toBe(figuresOf("2 views, 3 min ago").rest);
    expect(figuresOf("in 1:31:06").figures).toEqual(["1:31:06"]);
    expect(figuresOf("3rd").rest).not.toBe(figuresOf("2nd").rest);
  });
});

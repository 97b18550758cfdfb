import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedBidi, harmless, MOST, shortened, shortId } from "./untrusted-text";

describe("shortened", () => {
  it("keeps text that fits, and ends longer text with an ellipsis", () => {
    expect(shortened("Men's race", 10)).toBe("Men's race");
    expect(shortened("Men's races", 10)).toBe("Men's rac…");
  });

  it("never cuts inside a character", () => {
    const runner = "🏃🏽‍♀️";
    for (let most = 2; most < 30; most++) {
      const cut = shortened(runner.repeat(10), most).slice(0, -1);
      expect(cut.length % runner.length).toBe(0);
    }
  });

  it("cuts inside a heap of marks, though it is one character", () => {
    expect(shortened(`a${"\u0301".repeat(60_000)}`, 100).length).toBeLessThanOrEqual(100);
  });
});

const controls = [..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"];

/**
 * The controls still open at the end, by UAX #9 rules X1 to X8; undefined if the text closes one that it didn't open.
 */
function openAtEnd(text: string): string[] | undefined {
  const open: string[] = [];
  for (const char of text) {
    if ("\u202A\u202B\u202D\u202E\u2066\u2067\u2068".includes(char)) open.push(char);
    if (char === "\u202C" && !"\u202A\u202B\u202D\u202E".includes(open.pop() ?? "x")) return undefined;
    if (char === "\u2069") {
      const from = open.findLastIndex((one) => "\u2066\u2067\u2068".includes(one));
      if (from < 0) return undefined;
      open.splice(from);
    }
  }
  return open;
}

describe("closedBidi", () => {
  it("closes open controls, and removes overrides and closers without an opener", () => {
    expect(closedBidi("a \u2067b")).toBe("a \u2067b\u2069");
    expect(closedBidi("\u2067\u202Ba\u2069b")).toBe("\u2067\u202Ba\u202C\u2069b");
    expect(closedBidi("\u202Esniw ekaz\u202C")).toBe("sniw ekaz");
    expect(closedBidi("a\u2069b\u202Cc")).toBe("abc");
  });

  it("doesn't change text that closes what it opens, nor plain right-to-left text with its marks", () => {
    for (const text of ["فاز \u2066Kipchoge\u2069 بالسباق", "\u202Bעברית\u202C ok", "مرحبا \u200F5-3\u200E"])
      expect(closedBidi(text)).toBe(text);
  });

  it("leaves no control open in any text, keeps the rest, and is idempotent", () => {
    const texts = fc.array(fc.constantFrom(...controls, "a", "ב", " ", "\u200F"), { maxLength: 60 });
    fc.assert(
      fc.property(texts, (chars) => {
        const text = chars.join("");
        const closed = closedBidi(text);
        const plain = (one: string) => one.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
        expect(openAtEnd(closed)).toEqual([]);
        expect(plain(closed)).toBe(plain(text));
        expect(closedBidi(closed)).toBe(closed);
      }),
    );
  });
});

describe("harmless", () => {
  it("makes any text bounded, well-formed and closed", () => {
    const parts = fc.array(fc.constantFrom(...controls, "a", "\uD83C", "\uDFC3", "\u0301", "🏃🏽‍♀️"), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 80 }), (chars, most) => {
        const text = harmless(chars.join(""), most);
        expect(text.isWellFormed()).toBe(true);
        // Closers of at most four levels may follow.
        expect(text.length).toBeLessThanOrEqual(most + 4);
        expect(openAtEnd(text)).toEqual([]);
        expect(text).not.toMatch(/\p{M}{9}/u);
      }),
    );
  });
});

describe("shortId", () => {
  it("gives different ids different short ids", () => {
    const long = "x".repeat(60_000);
    const ids = [`${long}a`, `${long}b`, `${long}`, "x", "x".repeat(MOST.id)].map(shortId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThan(MOST.id + 20);
  });
});

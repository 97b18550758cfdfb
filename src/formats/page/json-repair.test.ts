import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf } from "../test-cost";
import { readJson } from "./json-repair";

describe("JSON as pages print it", () => {
  it.each([
    ["as it should be", '{"a":"x"}'],
    ["a byte order mark", '\uFEFF{"a":"x"}'],
    ["an HTML comment around it", '<!--\n{"a":"x"}\n-->'],
    ["a script's comment around that", '<!--\n{"a":"x"}\n//-->'],
    ["CDATA around it", '<![CDATA[{"a":"x"}]]>'],
    ["CDATA in comments around it", '/*<![CDATA[*/ {"a":"x"} /*]]>*/'],
    ["CDATA in line comments around it", '//<![CDATA[\n{"a":"x"}\n//]]>'],
    ["a semicolon at its end", '{"a":"x"};\n'],
    ["a comma too many", '{"a":"x", \n}'],
    ["control characters between values", '{\u0000"a":\u000b"x"}'],
    ["quotes as character references", "{&quot;a&quot;:&#34;x&#x22;}"],
  ])("is read with %s", (_, text) => {
    expect(readJson(text)).toEqual([{ a: "x" }]);
  });

  it("keeps line breaks, tabs and other control characters that stand raw in strings", () => {
    expect(readJson('{"a":"one\ntwo\r\n\tthree\u0001"}')).toEqual([{ a: "one\ntwo\r\n\tthree\u0001" }]);
  });

  it("changes nothing else in a string", () => {
    expect(readJson('{"a":"x, ]; \\" <!-- y,} -->","b":[1,],}')).toEqual([{ a: 'x, ]; " <!-- y,} -->', b: [1] }]);
    expect(readJson('{"a":"&quot;x&quot;",}')).toEqual([{ a: "&quot;x&quot;" }]);
    expect(readJson("{&quot;a&quot;:&quot;&amp;quot; &lt;p&gt;&quot;}")).toEqual([{ a: "&quot; <p>" }]);
  });

  it("reads escapes that only JavaScript has", () => {
    expect(readJson(String.raw`{"a":"the \'old\' bridge \\ \"x\" \u00e9"}`)).toEqual([
      { a: `the 'old' bridge \\ "x" é` },
    ]);
  });

  it("reads several values one after another", () => {
    expect(readJson('{"a":1}\n{"a":2,};\n[3]')).toEqual([{ a: 1 }, { a: 2 }, [3]]);
  });

  it.each([
    ["a missing comma", '{"a":1 "b":2}'],
    ["a missing value", '{"a":,"b":2}'],
    ["two commas", "[1,,2]"],
    ["a quote in a string", '{"a":"say "hi""}'],
    ["single quotes", "{'a':'x'}"],
    ["a name without quotes", "{a:1}"],
    ["a missing end", '{"a":"x"'],
    ["a string without end", '{"a":"x}'],
    ["something after it", '{"a":"x"} oops'],
    ["nothing", " "],
  ])("is not guessed at with %s", (_, text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it("reads back any value, through the mistakes that it mends", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const printed = JSON.stringify(value);
        expect(readJson(`\uFEFF<!-- [${printed} ,\u0000]; -->`)).toEqual([[JSON.parse(printed)]]);
      }),
    );
  });

  it("never throws and never takes long", () => {
    const piece = fc.constantFrom(
      '"',
      "\\",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "1",
      " ",
      "\n",
      "&quot;",
      "<!--",
      "-->",
      ";",
      "a",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readJson(pieces.join(""))));
    for (const text of ['"\\', "{", ",", '["', ", ", "/* ", "{}", '{"a":']) {
      expect(
        costOf(() => readJson(text.repeat(100_000))),
        text,
      ).toBeLessThan(3_000);
    }
  });
});

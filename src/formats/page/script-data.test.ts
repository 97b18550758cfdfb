import fc from "fast-check";
import { expect, it } from "vitest";
import { endOfValue } from "./json-repair";
import { unescapedLiteral } from "./literal";

it.each([
  ['{"a":[1,{"b":"}]"}]} and more', '{"a":[1,{"b":"}]"}]}'],
  ['[]"x"', "[]"],
  ['"say \\"}\\" now", 1', '"say \\"}\\" now"'],
  ["'it\\'s', 1", "'it\\'s'"],
])("finds the end of the first value in %s", (text, value) => {
  expect(text.slice(0, endOfValue(text, 0))).toBe(value);
});

it.each(["{", '"x', '{"a":"}', "[[]", '"\\'])("finds no end in %s", (text) => {
  expect(endOfValue(text, 0)).toBeUndefined();
});

it("says what a string literal says, in every way of escaping", () => {
  expect(unescapedLiteral(String.raw`"\x41\u0042\u{43}\'\"\\\/\n"`)).toBe("ABC'\"\\/\n");
  expect(unescapedLiteral("'one\\\ntwo\\u{999999}'")).toBe("onetwo");
});

it("finds and reads back any text that JSON can write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, after) => {
      const literal = JSON.stringify(text);
      expect(unescapedLiteral(literal)).toBe(text);
      expect(endOfValue(`${literal}${after}`, 0)).toBe(literal.length);
    }),
  );
});

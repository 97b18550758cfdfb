import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literalAt } from "./literal";

const valueIn = (text: string) => literalAt(text, 0)?.value;

describe("a literal of JavaScript", () => {
  it.each<[string, unknown]>([
    ["{a:1,'b':[2,,3,],$c:{}}", { a: 1, b: [2, undefined, 3], $c: {} }],
    ["[null,true,!1,void 0,undefined,NaN]", [null, true, false, undefined, undefined, undefined]],
    ["[-1,.5,1e3,0x10]", [-1, 0.5, 1000, 16]],
    [String.raw`{t:"a\u002Fb",u:'it\'s'}`, { t: "a/b", u: "it's" }],
    ["{ a : 1 /* one */ ,\n b : (2) }", { a: 1, b: 2 }],
    ["[new Date(0),new Date('2026-05-03'),new Set([1])]", ["1970-01-01T00:00:00.000Z", "2026-05-03", [1]]],
    ['(function(a,b){return {x:a,y:[b,b]}}("Ada",2))', { x: "Ada", y: [2, 2] }],
    ['(function(a){a.name="Ada";a[0]=1;a["b c"]={d:a};return [a]})({})[0]', [expect.objectContaining({ name: "Ada" })]],
    ["(function(){return ({a:1});})()", { a: 1 }],
  ])("is read: %s", (text, value) => expect(valueIn(text)).toEqual(value));

  it("ends where it ends", () => {
    const text = "x={a:'}'};y=[1]";
    expect(text.slice(2, literalAt(text, 2)?.end)).toBe("{a:'}'}");
  });

  it.each([
    "{a:b}",
    "{a:f(1)}",
    "[1,2",
    "{a:1 b:2}",
    "[1 2]",
    "{a}",
    "[...x]",
    "`x`",
    "(function(a){a();return a}({}))",
    "(function(a){return a}(fetch('/x')))",
    "new Image()",
    "(function(a){if(a)return 1}(2))",
    "1px",
    "",
  ])("is nothing that has to be run: %s", (text) => expect(literalAt(text, 0)).toBeUndefined());

  it("sets no prototype, and gives up where it is nested without end", () => {
    const read = valueIn("(function(a){a.__proto__={b:1};return {__proto__:{c:1},a:a}}({}))");
    expect(read).not.toHaveProperty("c");
    expect(Object.getPrototypeOf((read as { a: object }).a)).toBe(Object.prototype);
    expect(literalAt("[".repeat(100_000), 0)).toBeUndefined();
    expect(literalAt("(".repeat(100_000), 0)).toBeUndefined();
  });

  it("is also anything that JSON can write", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(literalAt(text, 0)).toEqual({ value: JSON.parse(text), end: text.length });
      }),
    );
  });
});

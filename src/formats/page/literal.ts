import { own } from "../../core/own";
import { endOfValue } from "./json-repair";

/** A value in a script's text, and the index behind it. */
export interface Literal {
  value: unknown;
  end: number;
}

const DEEPEST = 60;
const SPACE = /(?:\s|\/\*[^*]{0,200}\*\/)*/y;
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\w$])/iy;
const NAME = /[$\w\u00C0-\uFFFF]+/y;
const FUNCTION = /function\s*\(([\w$,\s]*)\)\s*(?=\{)/y;
/** What a function does before it returns: `a.name="Ada";` */
const ASSIGNMENT = /\s*([\w$]+)(?:\.([\w$]+)|\[(?:"([^"\\]*)"|(\d+))\])\s*=\s*/y;
const RETURN = /\s*return\s*/y;
const KNOWN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
  ["NaN", undefined],
  ["Infinity", undefined],
]);

/**
 * The value that a JavaScript literal stands for, as frameworks write data that isn't JSON: keys without quotes, `void 0`,
 * `new Date(0)`, and a function whose arguments are the values that come several times
 * (https://github.com/sveltejs/devalue, `uneval`; Nuxt 2). Nothing is run: whatever else a script may do has no value.
 *
 * @param from where the literal begins
 */
export function literalAt(text: string, from: number): Literal | undefined {
  const names = new Map(KNOWN);
  let at = from;
  let isBroken = false;
  const broken = (): undefined => {
    isBroken = true;
    return undefined;
  };
  const take = (form: RegExp): RegExpExecArray | undefined => {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) at += found[0].length;
    return found ?? undefined;
  };
  const eats = (sign: string): boolean => {
    take(SPACE);
    const isNext = text.startsWith(sign, at);
    if (isNext) at += sign.length;
    return isNext;
  };
  const expect = (sign: string): void => {
    if (!eats(sign)) isBroken = true;
  };

  function read(depth: number): unknown {
    if (isBroken || depth > DEEPEST) return broken();
    if (eats("{")) return fields(depth);
    if (eats("[")) return list("]", depth);
    if (eats("(")) return parenthesised(depth);
    if (eats("!")) return !read(depth + 1);
    if (/["']/.test(text.charAt(at))) return string();
    const number = take(NUMBER)?.[0];
    if (number !== undefined) return Number(number);
    const name = take(NAME)?.[0] ?? "";
    if (name === "void") return void read(depth + 1);
    if (name === "new") return made(depth);
    return names.has(name) ? names.get(name) : broken();
  }

  function string(): string | undefined {
    const end = endOfValue(text, at);
    if (end === undefined) return broken();
    const written = text.slice(at, end);
    at = end;
    return unescapedLiteral(written);
  }

  function list(close: string, depth: number): unknown[] {
    const values: unknown[] = [];
    while (!isBroken && !eats(close)) {
      // A place may be left empty: [1,,2].
      if (eats(",")) values.push(undefined);
      else {
        values.push(read(depth + 1));
        if (!eats(",") && !text.startsWith(close, at)) isBroken = true;
      }
    }
    return values;
  }

  function fields(depth: number): object {
    const entries: [string, unknown][] = [];
    while (!isBroken && !eats("}")) {
      const key = /["']/.test(text.charAt(at)) ? string() : take(NAME)?.[0];
      if (key === undefined) return broken() ?? {};
      expect(":");
      entries.push([key, read(depth + 1)]);
      if (!eats(",") && !text.startsWith("}", at)) isBroken = true;
    }
    return Object.fromEntries(entries);
  }

  /** `new Date(0)`, `new Map([["a",1]])`, `new Set([1])` */
  function made(depth: number): unknown {
    take(SPACE);
    const kind = take(NAME)?.[0];
    expect("(");
    const [first] = list(")", depth);
    if (kind === "Date")
      return typeof first === "number" && Math.abs(first) <= 8.64e15 ? new Date(first).toISOString() : first;
    return kind === "Map" || kind === "Set" ? first : broken();
  }

  function parenthesised(depth: number): unknown {
    take(SPACE);
    const parameters = take(FUNCTION)?.[1];
    if (parameters === undefined) {
      const value = read(depth + 1);
      expect(")");
      return value;
    }
    const [start, end] = [at + 1, endOfValue(text, at)];
    if (end === undefined) return broken();
    at = end;
    const isClosed = eats(")");
    expect("(");
    const given = list(")", depth);
    if (!isClosed) expect(")");
    const behind = at;
    for (const [i, name] of parameters.split(",").entries()) names.set(name.trim(), given[i]);
    at = start;
    assign(depth);
    if (!take(RETURN)) return broken();
    const value = read(depth + 1);
    at = behind;
    return value;
  }

  function assign(depth: number): void {
    for (let found = take(ASSIGNMENT); found && !isBroken; found = take(ASSIGNMENT)) {
      const [, name = "", ...keys] = found;
      const target = names.get(name);
      const key = keys.find((one) => one !== undefined);
      const value = read(depth + 1);
      if (typeof target !== "object" || target === null || key === undefined) isBroken = true;
      else Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
      eats(";");
    }
  }

  const value = read(0);
  return isBroken ? undefined : { value, end: at };
}

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|(\r\n|[\s\S]))/gi;
const SPELLED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", "0": "\0" };

/** The value of a JavaScript string literal with its quotes (ECMA-262 §12.9.4), which has more escapes than JSON. */
export function unescapedLiteral(literal: string): string {
  return literal.slice(1, -1).replace(ESCAPE, (_, hex?: string, unit?: string, point?: string, char?: string) => {
    const code = Number.parseInt(hex ?? unit ?? point ?? "", 16);
    if (!Number.isNaN(code)) return code > 0x10ffff ? "" : String.fromCodePoint(code);
    return char === undefined || /[\r\n\u2028\u2029]/.test(char) ? "" : (own(SPELLED, char) ?? char);
  });
}

import { type Element, isText } from "domhandler";
import { own } from "../core/own";
import { endOfValue } from "./json-repair";
import { elements, type Page } from "./page";

/** An assignment of data, or of JSON in a string; the variable differs between frameworks, and some send a stream instead. */
const ASSIGNED = /(?:=\s*(?:JSON\.parse\(\s*)?|\.enqueue\(\s*)(?=["'{[])/g;
/** A script of code may have any number of assignments that aren't data. */
const MOST_TRIED = 20;

export const scriptText = (script: Element): string =>
  script.children.map((child) => (isText(child) ? child.data : "")).join("");

/**
 * The data that a page is built from: its whole body, a JSON script, or a value that a script assigns
 * (`window.__INITIAL_DATA__ = "{…}"`). No script is run.
 *
 * @param isWanted whether a script's text is worth parsing
 */
export function embeddedData(page: Page, isWanted: (text: string) => boolean): unknown[] {
  if (page.data !== undefined) return [page.data];
  return elements(page.document, "script").flatMap((script) => {
    const text = scriptText(script);
    if (!isWanted(text)) return [];
    const whole = jsonOf(text);
    return whole === undefined ? assignedIn(text) : [whole];
  });
}

function assignedIn(text: string): unknown[] {
  const found: unknown[] = [];
  let from = 0;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    ASSIGNED.lastIndex = from;
    const match = ASSIGNED.exec(text);
    if (!match) break;
    const start = match.index + match[0].length;
    const end = endOfValue(text, start);
    const value = end === undefined ? undefined : dataOf(text.slice(start, end));
    if (value !== undefined) found.push(value);
    from = value === undefined || end === undefined ? start : end;
  }
  return found;
}

const dataOf = (written: string): unknown => jsonOf(/^["']/.test(written) ? unescapedLiteral(written) : written);

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
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

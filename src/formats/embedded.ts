import { type Element, isText } from "domhandler";
import { elements, type Page } from "./page";
import { endOfValue, unquoted } from "./script-value";

/** An assignment of data, or of its text; what it is assigned to differs from one framework to the next. */
const ASSIGNED = /=\s*(?:JSON\.parse\(\s*)?(?=["'{[])/g;
/** A script of code has assignments without end, and each that isn't data costs a look. */
const MOST_TRIED = 20;

export const scriptText = (script: Element): string =>
  script.children.map((child) => (isText(child) ? child.data : "")).join("");

/**
 * The data that a page was built from: its whole body, a JSON script, or what a script assigns
 * (`window.__INITIAL_DATA__ = "{…}"`). No script is run.
 *
 * @param isWanted looks at a script's text before the work of parsing it
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

const dataOf = (written: string): unknown => jsonOf(/^["']/.test(written) ? unquoted(written) : written);

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}

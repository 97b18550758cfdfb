import { type Element, isText } from "domhandler";
import { endOfValue } from "./json-repair";
import { type Literal, literalAt, unescapedLiteral } from "./literal";
import { elements, type Page } from "./page";

/**
 * An assignment of data, or of JSON in a string; the variable differs between frameworks, some send a stream instead, Nuxt
 * calls a function for it, and SvelteKit hands it over as `data`.
 */
const ASSIGNED =
  /=\s*(?:JSON\.parse\(\s*)?(?=["'{[])|=\s*(?=\(function\b)|\.enqueue\(\s*(?=["'{[])|\bdata\s*:\s*(?=\[|\(function\b)/g;
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
    const { value, end } = valueAt(text, start) ?? {};
    if (value !== undefined) found.push(value);
    from = end ?? start;
  }
  return found;
}

/** JSON, JSON in a string, or a literal. */
function valueAt(text: string, start: number): Partial<Literal> | undefined {
  const end = endOfValue(text, start);
  const written = end === undefined ? "" : text.slice(start, end);
  const isString = /^["']/.test(written);
  const value = jsonOf(isString ? unescapedLiteral(written) : written);
  if (value !== undefined) return { value, end };
  const literal = isString ? undefined : literalAt(text, start);
  return typeof literal?.value === "object" ? literal : undefined;
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}

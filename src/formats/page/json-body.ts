import { endOfValue, readJson } from "./json-repair";
import { isFields } from "./schema";

/** How far into a body a JSON Feed is looked for that has something before it, such as a warning of PHP's. */
const LOOKED_AT = 20_000;
const JSON_FEED = /\{\s*"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/;
/** What keeps other sites from running an answer as a script. */
const GUARD = /^\s*(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);)\s*(?=[[{])/;
/** An answer to be run as a script, which calls a function of the page that asked (JSONP). */
const CALL = /^\s*(?:\/\*[^*]{0,100}\*\/\s*)?[\w$.]{1,100}\s*\(\s*(?=[[{])/;

/**
 * The JSON that a whole body is: alone, behind what keeps it from being run as a script, in a call of a function, or as a
 * list with a value on each line. Of a JSON Feed that was cut off, what is whole.
 *
 * @returns undefined for a body that is none
 */
export function jsonIn(body: string): unknown {
  const text = body.replace(/^\uFEFF/, "").replace(GUARD, "");
  const start = /^\s*[[{]/.test(text) ? 0 : text.slice(0, LOOKED_AT).search(JSON_FEED);
  if (start < 0 || CALL.test(text)) return CALL.test(text) ? calledWith(text) : undefined;
  const [value, ...more] = readJson(text.slice(start)) ?? [];
  if (more.length === 0) return value ?? wholeItems(text.slice(start));
  return [value, ...more].every(isFields) ? [value, ...more] : undefined;
}

const MARKUP = /^\s*<[a-z!]/i;
const FEWEST_CHARS = 200;
const DEEPEST = 3;

/** The longest markup that is a text of data, or that a list of texts is together. */
export function markupIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return MARKUP.test(value) && value.length >= FEWEST_CHARS ? value : undefined;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return undefined;
  const inner: unknown[] = Object.values(value);
  const texts = inner.filter((one) => typeof one === "string");
  if (Array.isArray(value) && texts.length === inner.length) return markupIn(texts.join("\n"), depth + 1);
  const found = inner.flatMap((one) => markupIn(one, depth + 1) ?? []);
  return found.toSorted((a, b) => b.length - a.length)[0];
}

function calledWith(text: string): unknown {
  const call = text.trimEnd().replace(/;$/, "").trimEnd();
  if (!call.endsWith(")")) return undefined;
  const [value, ...more] = readJson(call.slice(0, -1).replace(CALL, "")) ?? [];
  return more.length === 0 ? value : undefined;
}

/** A JSON Feed up to its last whole item: the rest comes with the next poll. */
function wholeItems(text: string): unknown {
  const list = JSON_FEED.test(text.slice(0, LOOKED_AT)) ? /"items"\s*:\s*\[/.exec(text) : null;
  if (!list) return undefined;
  const start = list.index + list[0].length;
  let end = start;
  for (let at: number | undefined = start; at !== undefined; ) {
    end = at;
    at += /^[\s,]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    at = text.charAt(at) === "{" ? endOfValue(text, at) : undefined;
  }
  return end === start ? undefined : readJson(`${text.slice(0, end)}]}`)?.[0];
}

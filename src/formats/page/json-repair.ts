import { own } from "../../core/own";

/** What templates put around JSON: HTML comments, CDATA for XHTML, a final semicolon; and caches behind it. */
const BEFORE = /^[\uFEFF\s]*(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?)?[\uFEFF\s]*/;
const AFTER = [/<!--[^<]*-->$/, /(?:(?:\/\/\s*)?-->|(?:\/\*\s*|\/\/\s*)?\]\]>(?:\s*\*\/)?)$/, /;$/];

/**
 * The JSON values of a script, with unambiguous mistakes repaired: wrappings
 * around it, several values one after another, a comma before a closing bracket, control characters in strings
 * (RFC 8259 §7 wants them escaped), escapes that only JavaScript has (`\'`), and a whole script whose quotes are character references.
 *
 * @returns undefined where anything else is wrong: content is never guessed
 */
export function readJson(script: string): unknown[] | undefined {
  const text = unwrapped(script);
  const plain = parsed(text);
  if (plain) return plain;
  const repaired = repair(text.includes('"') ? text : withoutReferences(text));
  return parsed(repaired) ?? oneAfterAnother(repaired);
}

function parsed(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}

function unwrapped(script: string): string {
  const inner = script.replace(BEFORE, "");
  return AFTER.reduce((text, end) => text.trimEnd().replace(end, ""), inner);
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#34;": '"',
  "&#x22;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** A text whose quotes and signs were written as in HTML. */
export const withoutReferences = (text: string): string =>
  text.replace(
    /&(?:quot|#34|#x22|#39|apos|lt|gt|amp);/gi,
    (reference) => own(REFERENCES, reference.toLowerCase()) ?? reference,
  );

/** Mends what stands in strings and what stands between them, each by its own rule. */
function repair(text: string): string {
  const repaired: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? undefined : endOfValue(text, quote);
    if (quote < 0 || end === undefined) break;
    repaired.push(between(text.slice(at, quote)), escaped(text.slice(quote, end)));
    at = end;
  }
  repaired.push(between(text.slice(at)));
  return repaired.join("");
}

/** Without control characters, and commas before a closing bracket. */
const between = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, "").replace(/,(?=\s*[}\]])/g, "");

/** Without backslashes that escape nothing in JSON (`\'`), and with control characters escaped. */
const escaped = (literal: string): string =>
  literal
    .replace(/\\(?:(["\\/bfnrt]|u[\da-f]{4})|)/gi, (all, known?: string) => (known ? all : ""))
    .replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

function oneAfterAnother(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfValue(text, at);
    const value = end === undefined ? undefined : parsed(text.slice(at, end));
    if (!value || end === undefined) return undefined;
    values.push(...value);
    at = end + (/^[\s;,]*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
  }
  return values.length > 0 ? values : undefined;
}

/**
 * The end of the object, list or string that begins at `from`, by its brackets and quotes alone; whether it is
 * well-formed is for a parser to say. Reads each character once.
 *
 * @returns the index after its last character; undefined where it has no end
 */
export function endOfValue(text: string, from: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote) {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
      else continue;
    } else if (char === '"' || (char === "'" && at === from)) quote = char;
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    else if (depth > 0) continue;
    if (!quote && depth <= 0) return at + 1;
  }
  return undefined;
}

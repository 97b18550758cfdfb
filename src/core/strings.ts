/** A string that is well-formed UTF-16: half a surrogate pair becomes U+FFFD, as storage would have it. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

/** A value of data with all of its strings well-formed, those of keys left out; itself where they are. */
export function allWellFormed<T>(value: T): T {
  return deep(value) as T;
}

function deep(value: unknown): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of a text, of at most so many UTF-16 units, that doesn't end inside of what a person sees as one character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  if (/[ -~]{2}/.test(text.slice(length - 1, length + 1))) return text.slice(0, length);
  // Enough for the character at the edge; only a text made for it has longer ones.
  const last = graphemes.segment(text.slice(0, length + 64)).containing(length);
  return text.slice(0, last?.index ?? length);
}

/** "3 min ago", "an hour ago", "just now": what a page prints anew at each request. */
const AGO =
  /\b(?:just now|moments? ago|(?:about )?(?:\d{1,4}|an?|one)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\.? ago)\b/
    .source;
const FIGURE = /\d+(?:[.,:\u00a0\u202f]\d+)*/.source;
const AGO_OR_FIGURE = new RegExp(`${AGO}|${FIGURE}`, "giu");
/** "12 comments", "1,234 views", and how long ago it was. A figure is tried from its beginning alone, so cost stays linear. */
const COUNTER = new RegExp(
  `${AGO}|(?<![\\d.,:\u00a0\u202f])${FIGURE}\\s?[km]?\\s(?:views?|reads?|comments?|likes?|shares?|repl(?:y|ies)|kommentare?|aufrufe?|commentaires?|vues?|comentarios?|visitas?)(?!\\p{L})`,
  "giu",
);

/** A text without what its publisher counts on: how long ago it was, how many have read it. */
export const withoutCounters = (text: string): string =>
  text.normalize().replace(COUNTER, "").replace(/\s+/gu, " ").trim();

/** A text and the figures in it apart, in their order: two texts may differ in nothing but a figure. */
export function figuresOf(text: string): { rest: string; figures: string[] } {
  const figures = text.match(AGO_OR_FIGURE) ?? [];
  // "1 view", "2 views"
  const rest = text.replace(AGO_OR_FIGURE, "\0").replace(/\0(\s?\p{L}{3,}?)s(?!\p{L})/gu, "\0$1");
  return { rest, figures };
}

/** A short name for a text (cyrb53: 53 bits), the same on every machine and at all times. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

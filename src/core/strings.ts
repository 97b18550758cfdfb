/** Makes every string in a value well-formed UTF-16, except keys: a lone surrogate becomes U+FFFD, as in storage. */
export function allWellFormed<T>(value: T): T {
  return deep(value) as T;
}

function deep(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]));
}

/** "3 min ago", "an hour ago", "just now": a page prints these differently on each request. */
const AGO =
  /\b(?:just now|moments? ago|(?:about )?(?:\d{1,4}|an?|one)\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\.? ago)\b/
    .source;
const FIGURE = /\d+(?:[.,:\u00a0\u202f]\d+)*/.source;
const AGO_OR_FIGURE = new RegExp(`${AGO}|${FIGURE}`, "giu");
/** "12 comments", "1,234 views", and times ago. Matches begin only where a figure begins, so the cost stays linear. */
const COUNTER = new RegExp(
  `${AGO}|(?<![\\d.,:\u00a0\u202f])${FIGURE}\\s?[km]?\\s(?:views?|reads?|comments?|likes?|shares?|repl(?:y|ies)|kommentare?|aufrufe?|commentaires?|vues?|comentarios?|visitas?)(?!\\p{L})`,
  "giu",
);

/** A text without its counters: how long ago it was published, how often it was read. */
export const withoutCounters = (text: string): string =>
  text.normalize().replace(COUNTER, "").replace(/\s+/gu, " ").trim();

/** Separates a text from its figures, in order, so that texts which differ only in figures are recognised. */
export function figuresOf(text: string): { rest: string; figures: string[] } {
  const figures = text.match(AGO_OR_FIGURE) ?? [];
  // "1 view", "2 views"
  const rest = text.replace(AGO_OR_FIGURE, "\0").replace(/\0(\s?\p{L}{3,}?)s(?!\p{L})/gu, "\0$1");
  return { rest, figures };
}

const TYPOGRAPHY: readonly [RegExp, string][] = [
  [/\p{Cf}|\ufe0e|\ufe0f/gu, ""],
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″]/gu, '"'],
  [/\p{Pd}/gu, "-"],
  [/\s+/gu, " "],
];
const plain = (text: string): string =>
  TYPOGRAPHY.reduce((rest, [written, plainly]) => rest.replace(written, plainly), text.normalize("NFKC"));

/** Whether two texts differ in nothing but quotes, dashes, spaces, and characters that can't be seen. */
export const sameToReaders = (a: string, b: string): boolean => a === b || plain(a) === plain(b);

/** A short, stable hash of a text (cyrb53, 53 bits). */
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

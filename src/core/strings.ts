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

const UNIT = /\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b\.?/.source;
/** "3 min ago", "1h 5m ago", "an hour ago", "just now": a page prints these differently on each request. */
const AGO = `\\b(?:just now|moments? ago|(?:about )?(?:\\d{1,4}|an?|one)${UNIT}(?:,? (?:and )?\\d{1,4}${UNIT})? ago)\\b`;
const FIGURE = /\d+(?:[.,:\u00a0\u202f]\d+)*/.source;
const AGO_OR_FIGURE = new RegExp(`${AGO}|${FIGURE}`, "giu");
/** "12 comments", "1,234 views", and times ago. Matches begin only where a figure begins, so the cost stays linear. */
const COUNTER = new RegExp(
  `${AGO}|(?<![\\d.,:\u00a0\u202f])${FIGURE}\\s?[km]?\\s(?:views?|reads?|comments?|likes?|shares?|repl(?:y|ies)|kommentare?|aufrufe?|commentaires?|vues?|comentarios?|visitas?)(?!\\p{L})`,
  "giu",
);

/** UUIDs, hashes and sessions, which some pages print anew on each request. */
const TOKEN = /(?<![a-z\d])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![a-z\d])|(?<![a-z\d])[a-z\d]{16,}/gi;
const isToken = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 4;

/** A text without its counters (how long ago it was published, how often it was read), and without tokens. */
export const withoutCounters = (text: string): string =>
  text
    .normalize()
    .replace(TOKEN, (found) => (isToken(found) ? "" : found))
    .replace(COUNTER, "")
    .replace(/\s+/gu, " ")
    .trim();

/** Separates a text from its figures, in order, so that texts which differ only in figures are recognised. */
export function figuresOf(text: string): { rest: string; figures: string[] } {
  const figures = text.match(AGO_OR_FIGURE) ?? [];
  // "1 view", "2 views"
  const rest = text.replace(AGO_OR_FIGURE, "\0").replace(/\0(\s?\p{L}{3,}?)s(?!\p{L})/gu, "\0$1");
  return { rest, figures };
}

/** The words of a text without its figures and the words beside them, as in "vor 59 Minuten" and "vor 1 Std. 5 Min.". */
export function withoutFigures(text: string): string {
  const words = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const isFigure = words.map((word) => /^\d/.test(word));
  return words.filter((_, i) => !isFigure[i - 1] && !isFigure[i] && !isFigure[i + 1]).join(" ");
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

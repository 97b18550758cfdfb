import { lazy } from "./lazy";
import { hashOf } from "./strings";

/** The longest short texts, and values that aren't shown, in characters. A longer address is refused or left out. */
export const MOST = {
  title: 300,
  headline: 500,
  label: 150,
  name: 100,
  caption: 1000,
  id: 500,
  address: 2048,
} as const;

const graphemes = lazy(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));

/** The text up to a number of UTF-16 units, with an ellipsis where more follows; never cut inside a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character that is itself too long is cut too, though not inside a surrogate pair.
  const start = text.slice(0, most + LONGEST_CHARACTER);
  const { index = 0 } =
    graphemes()
      .segment(start)
      .containing(most - 1) ?? {};
  const end = most - 1 - index < LONGEST_CHARACTER ? index : most - 1;
  return `${text
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

const LONGEST_CHARACTER = 40;

const EMBEDDINGS = "\u202A\u202B";
const OVERRIDES = "\u202D\u202E";
const ISOLATES = "\u2066\u2067\u2068";
const POP = "\u202C";
const POP_ISOLATE = "\u2069";
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;
/** No real text nests deeper than a quotation in a quotation. */
const DEEPEST = 4;

/**
 * Confines bidirectional formatting to the text itself (UAX #9): closes what the text opens, and removes closers
 * without an opener and overrides, which can disguise text. So the text can neither reorder what is around it nor end
 * an isolate around it.
 */
export function closedBidi(text: string): string {
  if (!CONTROLS.test(text)) return text;
  // Controls end with their paragraph.
  return text
    .split(/([\p{Zp}\p{Cc}])/u)
    .map(closedParagraph)
    .join("");
}

function closedParagraph(text: string): string {
  /** Open controls, the innermost last: the character that closes each, and whether it was kept. */
  const open: { closer: string; written: boolean }[] = [];
  const written = () => open.filter((one) => one.written).length;
  let closed = "";
  for (const char of text) {
    if (EMBEDDINGS.includes(char) || OVERRIDES.includes(char) || ISOLATES.includes(char)) {
      const isWritten = !OVERRIDES.includes(char) && written() < DEEPEST;
      if (open.length < MOST_OPEN)
        open.push({ closer: ISOLATES.includes(char) ? POP_ISOLATE : POP, written: isWritten });
      closed += isWritten ? char : "";
    } else if (char === POP) {
      const last = open.at(-1);
      if (last?.closer === POP && open.pop()?.written) closed += POP;
    } else if (char === POP_ISOLATE) {
      closed += closers(
        open,
        open.findLastIndex(({ closer }) => closer === POP_ISOLATE),
      );
    } else closed += char;
  }
  return closed + closers(open, 0);
}

const MOST_OPEN = 100;

/** Closes the open controls from an index on, the innermost first. */
function closers(open: { closer: string; written: boolean }[], from: number): string {
  if (from < 0) return "";
  return open
    .splice(from)
    .reverse()
    .map(({ closer, written }) => (written ? closer : ""))
    .join("");
}

/** No script puts more than a few marks on a letter; a heap of them would cover the lines around it. */
const HEAP = /(\p{M}{8})\p{M}+/gu;

/** Makes untrusted text safe to show anywhere: well-formed, bounded, and unable to affect the text around it. */
export const harmless = (text: string, most: number): string =>
  closedBidi(shortened(text.toWellFormed().replace(HEAP, "$1"), most));

/** Bounds an id, which is never shown: one that is too long keeps its beginning and a hash of the whole. */
export const shortId = (id: string): string =>
  id.length <= MOST.id ? id.toWellFormed() : `${id.slice(0, MOST.id).toWellFormed()}…${hashOf(id)}`;

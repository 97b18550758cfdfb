import { lazy } from "./lazy";
import { hashOf } from "./strings";

/** Characters of text that stands small on any page, and of what isn't shown at all. */
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
/** Deeper nesting than a quotation in a quotation is nobody's text. */
const DEEPEST = 4;

/**
 * Text whose bidirectional formatting ends with it (UAX #9): what was opened is closed, what closes nothing is left out,
 * and so are overrides, which show a text as another one. It can't reorder what stands beside it, nor end an isolate
 * around it.
 */
export function closedBidi(text: string): string {
  if (!CONTROLS.test(text)) return text;
  // Controls hold for a paragraph at most.
  return text
    .split(/([\p{Zp}\p{Cc}])/u)
    .map(closedParagraph)
    .join("");
}

function closedParagraph(text: string): string {
  /** What is open, the innermost last: what closes it, and whether it is written. */
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

/** Closes what is open from a place on, the innermost first. */
function closers(open: { closer: string; written: boolean }[], from: number): string {
  if (from < 0) return "";
  return open
    .splice(from)
    .reverse()
    .map(({ closer, written }) => (written ? closer : ""))
    .join("");
}

/** Scripts put no more than a few marks on a letter; a heap of them covers the lines around it. */
const HEAP = /(\p{M}{8})\p{M}+/gu;

/** Text from outside as it may stand anywhere: well-formed, no longer than it may be, without a hold on its surroundings. */
export const harmless = (text: string, most: number): string =>
  closedBidi(shortened(text.toWellFormed().replace(HEAP, "$1"), most));

/** An id, which is never shown: one that is too long keeps its beginning and a hash of the whole. */
export const shortId = (id: string): string =>
  id.length <= MOST.id ? id.toWellFormed() : `${id.slice(0, MOST.id).toWellFormed()}…${hashOf(id)}`;

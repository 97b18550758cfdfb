import type { Block } from "../../core/blocks";

// Texts that are a time of day and nothing else.

/** "3 May 2026, ", "Sun, 03.05.2026 – " */
const DATE = String.raw`(?:\p{L}{2,10}[.,]*\s+)?(?:\d{1,2}[.\s]\s?\p{L}{3,10}\.?|\p{L}{3,10}\.?\s\d{1,2}|\d{1,4}[./-]\d{1,2}[./-])(?:,?\s?\d{2,4})?[\s,|·–-]+`;
/** Signs, or a short word of a script that `\W` takes for signs: "в 12:42", "12:42更新". */
const [BEFORE, BEHIND] = [8, 3].map((most) => String.raw`(?:[^\p{L}\d]*|\W{0,${most}})`);
const CLOCK = new RegExp(
  `^${BEFORE}(?:${DATE})?\\d{1,2}(?:[:.h]|\\suur\\s)\\d\\d(?:\\s?(?:uhr|h|[ap]\\.?m\\.?))?${BEHIND}$`,
  "iu",
);

/** The time of a post, in an element without a name. */
export const isClock = (block: Block | undefined): boolean => block?.type === "paragraph" && isClockText(block.text);

export const isClockText = (text: string): boolean => CLOCK.test(text);

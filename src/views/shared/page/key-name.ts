/** What names a key press; a part of `KeyboardEvent`. */
interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
}

/** The keys of a US keyboard by their places (https://www.w3.org/TR/uievents-code/), where they aren't letters. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = { Slash: ["/", "?"] };

/** A letter, or the beginning of one, that isn't Latin; μ and the like are on Latin layouts too. */
const OTHER_SCRIPT = /^(?![\p{Script=Latin}\p{Script=Common}])[\p{L}\p{M}]/u;
/** What browsers say where an input method has the key, or the system told no character. */
const NO_CHARACTER = /^(?:Process|Unidentified)$/;

/**
 * The name of the shortcut that a press means: what is printed on the key on any Latin layout, Dvorak too; on another
 * script's, the key in the same place of a US keyboard. Case makes no difference, so caps lock makes none.
 */
export function keyName({ key, code, shiftKey }: KeyPress): string {
  if (OTHER_SCRIPT.test(key) || NO_CHARACTER.test(key)) return placeName(code, shiftKey) ?? key;
  if (key === "؟") return "?";
  // Full-width signs are those of Chinese and Japanese input.
  return [...key].length === 1 ? key.normalize("NFKC").toLowerCase() : key;
}

function placeName(code: string, shiftKey: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0];
}

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * What a message is filled in with, each kept together where it may run against the message's direction: a name in
 * Latin letters in an Arabic sentence would take the full stop behind it along (Unicode Bidirectional Algorithm, UAX 9).
 *
 * @param direction of the message: "ltr" or "rtl"
 */
export function isolated(substitutions: string | string[], direction: string): string | string[] {
  if (typeof substitutions !== "string") return substitutions.map((one) => isolate(one, direction));
  return isolate(substitutions, direction);
}

function isolate(text: string, direction: string): string {
  const stays = direction === "rtl" ? /^\d*$/.test(text) : !RIGHT_TO_LEFT.test(text);
  return stays ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}

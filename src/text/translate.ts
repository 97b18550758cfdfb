import type messages from "../../public/_locales/en/messages.json";

/** The key of a message in `_locales`; English is the list of all there are. */
export type MessageKey = keyof typeof messages;

/** Gives a message with its placeholders filled in, as `i18n.getMessage` does. */
export type Translate = (key: MessageKey, substitutions?: string | string[]) => string;

/** A message that has a form for each plural category of its language: `name_one`, `name_other`, … */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Name}_other` ? Name : never) : never;

/**
 * A message in the form that its count asks for; the count is its first placeholder. A language without that
 * form gives the general one.
 */
export const plural = (t: Translate, key: PluralKey, count: number, ...substitutions: string[]): string =>
  inForm(t, key, "cardinal", count, [figure(t, count), ...substitutions]);

/** "3rd": a message in the form that a place asks for, as `plural` for a count. */
export const ordinal = (t: Translate, key: PluralKey, place: number): string =>
  inForm(t, key, "ordinal", place, [figure(t, place)]);

function inForm(t: Translate, key: PluralKey, type: "cardinal" | "ordinal", n: number, filled: string[]): string {
  const category = new Intl.PluralRules(t("language"), { type }).select(n);
  return t(`${key}_${category}` as MessageKey, filled) || t(`${key}_other`, filled);
}

/** A number as the language of the messages writes it. */
export const figure = (t: Translate, n: number): string => new Intl.NumberFormat(withDigits(t("language"))).format(n);

/** "42 min" in the language of the messages; in whole words where its abbreviations are a single letter. */
export function duration(t: Translate, n: number, unit: "second" | "minute" | "hour"): string {
  const language = t("language");
  const unitDisplay = language === "ar" ? "long" : "short";
  return new Intl.NumberFormat(withDigits(language), { style: "unit", unit, unitDisplay }).format(n);
}

/** "A, B and C" in the language of the messages. */
export const list = (t: Translate, items: readonly string[]): string =>
  new Intl.ListFormat(t("language")).format(items);

/** Asked for with every time on a screen. */
const digits = new Map<string, string>();

/**
 * A locale with the digits 0 to 9, whatever its own are: posts bring their times and places in them, and one line
 * shouldn't count in two ways.
 */
export function withDigits(locale: string): string {
  const known = digits.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.Locale(locale, { numberingSystem: "latn" }).toString();
  digits.set(locale, made);
  return made;
}

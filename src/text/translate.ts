import type messages from "../../public/_locales/en/messages.json";
import { own } from "../core/own";

/** The key of a message in `_locales`; the English file lists them all. */
export type MessageKey = keyof typeof messages;

/** Gives a message with its placeholders filled in, as `i18n.getMessage` does. */
export type Translate = (key: MessageKey, substitutions?: string | string[]) => string;

/** A message that has a form for each plural category of its language: `name_one`, `name_other`, … */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Name}_other` ? Name : never) : never;

/**
 * A message in the plural form for a count, which is its first placeholder. Where the language has no such form, the
 * general one (`_other`) is used.
 */
export const plural = (t: Translate, key: PluralKey, count: number, ...substitutions: string[]): string =>
  inForm(t, key, "cardinal", count, [figure(t, count), ...substitutions]);

/** "3rd": a message in the ordinal form for a place. */
export const ordinal = (t: Translate, key: PluralKey, place: number): string =>
  inForm(t, key, "ordinal", place, [figure(t, place)]);

function inForm(t: Translate, key: PluralKey, type: "cardinal" | "ordinal", n: number, filled: string[]): string {
  const category = new Intl.PluralRules(t("language"), { type }).select(n);
  return t(`${key}_${category}` as MessageKey, filled) || t(`${key}_other`, filled);
}

/** A number as the language of the messages writes it. */
export const figure = (t: Translate, n: number): string => new Intl.NumberFormat(withDigits(t("language"))).format(n);

/** "42 min" in the language of the messages; in whole words in Arabic, whose abbreviations are single letters. */
export function duration(t: Translate, n: number, unit: "second" | "minute" | "hour"): string {
  const language = t("language");
  const unitDisplay = language === "ar" ? "long" : "short";
  return new Intl.NumberFormat(withDigits(language), { style: "unit", unit, unitDisplay }).format(n);
}

/** "A, B and C" in the language of the messages; of type "unit" without "and". */
export const list = (t: Translate, items: readonly string[], type: "conjunction" | "unit" = "conjunction"): string =>
  new Intl.ListFormat(t("language"), { type }).format(items);

/** A cache: each time on a screen needs one. */
const digits = new Map<string, string>();

/**
 * A locale with the digits 0 to 9. Posts have their times and places in them, and one line shouldn't mix two kinds.
 */
export function withDigits(locale: string): string {
  const known = digits.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.Locale(locale, { numberingSystem: "latn" }).toString();
  digits.set(locale, made);
  return made;
}

/** Hebrew, Arabic and related scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * Isolates the substitutions of a message whose direction may differ from the message's (Unicode Bidirectional
 * Algorithm, UAX 9): a name in Latin letters in an Arabic sentence would otherwise move the full stop behind it.
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

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * Translates by one `_locales` file: for a language other than the browser's, in tests and on the command line. Like
 * `i18n.getMessage`, it fills in the message's own placeholders (`$NAME$`), substitutions (`$1`) and the dollar sign
 * (`$$`), and gives an empty text for an unknown key.
 */
export function translator(messages: Record<string, Message>): Translate {
  const byKey = new Map(Object.entries(messages));
  return (key, substitutions = []) => {
    const given = [substitutions].flat();
    const { message, placeholders = {} } = byKey.get(key) ?? { message: "" };
    return message.replace(/\$(?:([\w@]+)\$|([1-9])|\$)/g, (_, name?: string, number?: string) => {
      if (number !== undefined) return given[Number(number) - 1] ?? "";
      if (name === undefined) return "$";
      return (own(placeholders, name.toLowerCase())?.content ?? "").replace(
        /\$([1-9])/g,
        (_, n: string) => given[Number(n) - 1] ?? "",
      );
    });
  };
}

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
export function plural(t: Translate, key: PluralKey, count: number, ...substitutions: string[]): string {
  const language = t("language");
  const category = new Intl.PluralRules(language).select(count);
  const filled = [new Intl.NumberFormat(language).format(count), ...substitutions];
  return t(`${key}_${category}` as MessageKey, filled) || t(`${key}_other`, filled);
}

/** "A, B and C" in the language of the messages. */
export const list = (t: Translate, items: readonly string[]): string =>
  new Intl.ListFormat(t("language")).format(items);

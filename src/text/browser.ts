import browser from "webextension-polyfill";
import type { Translate } from "./translate";

/** The extension's messages in the browser's language, or in English where there is no translation. */
export const t: Translate = (key, substitutions) => browser.i18n.getMessage(key, substitutions);

/**
 * The locale for dates and numbers: the browser's own, with its region, if the messages are in that language;
 * else that of the messages, so that one line doesn't speak two languages.
 */
export function locale(): string {
  const ui = browser.i18n.getUILanguage();
  const messages = t("language");
  return ui.split("-")[0] === messages ? ui : messages;
}

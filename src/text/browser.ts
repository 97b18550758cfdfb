import browser from "webextension-polyfill";
import { LANGUAGES, type Preferences } from "../core/preferences";
import { setHourCycle } from "./time";
import { isolated, type Translate, translator, withDigits } from "./translate";

type Language = Preferences["time"]["language"];

const browserMessages: Translate = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
let chosen: Language = "browser";
let asked: Language = chosen;
let translate = browserMessages;
/** What is asked for with every line and every time that is drawn. */
let kept: { locale?: string; direction?: string } = {};

/** The extension's messages in the chosen language, else in the browser's, else in English. */
export const t: Translate = (key, substitutions) =>
  translate(key, substitutions && isolated(substitutions, direction()));

function direction(): string {
  kept.direction ??= translate("direction");
  return kept.direction;
}

/**
 * Sets the language and the hour cycle from now on. `i18n.getMessage` knows the browser's language only, so any other is
 * read from its file.
 */
export async function setLanguage({ language, hours }: Preferences["time"]): Promise<void> {
  setHourCycle(hours);
  kept = {};
  asked = language;
  const hasNoMessages = language === "browser" && browserMessages("language") === "";
  if (language === chosen && !(hasNoMessages && translate === browserMessages)) return;
  // Where the file can't be read, the browser's language is better than none.
  const file = hasNoMessages ? languageOfBrowser() : language !== "browser" && language;
  const messages = file ? await messagesIn(file).catch(() => undefined) : undefined;
  // Another language may have been set while this file was read.
  if (language !== asked) return;
  translate = messages ? translator(messages) : browserMessages;
  chosen = language;
  kept = {};
}

/**
 * Chromium sometimes has no messages at all for a page that opens right after the extension was loaded. They are then
 * read from the file of this language.
 */
function languageOfBrowser(): Language {
  const [language] = browser.i18n.getUILanguage().split("-");
  return LANGUAGES.find((offered) => offered === language) ?? "en";
}

async function messagesIn(language: Language): Promise<Parameters<typeof translator>[0]> {
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return file.json();
}

/**
 * The locale for dates and numbers: the browser's, with its region, where the messages are in that language; else that
 * of the messages, so that one line isn't in two languages.
 */
export function locale(): string {
  kept.locale ??= localeNow();
  return kept.locale;
}

function localeNow(): string {
  const ui = browser.i18n.getUILanguage();
  const messages = t("language");
  return withDigits(ui.split("-")[0] === messages ? ui : messages);
}

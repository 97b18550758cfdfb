import browser from "webextension-polyfill";
import { LANGUAGES, type Preferences } from "../core/preferences";
import { isolated } from "./direction";
import { showHours } from "./time";
import { type Translate, withDigits } from "./translate";
import { translator } from "./translator";

type Language = Preferences["time"]["language"];

const byBrowser: Translate = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
let chosen: Language = "browser";
let asked: Language = chosen;
let translate = byBrowser;

/** The extension's messages in the language that was chosen, else the browser's, or English where there is none. */
export const t: Translate = (key, substitutions) =>
  translate(key, substitutions && isolated(substitutions, translate("direction")));

/**
 * Speaks as the reader likes from now on. Only a language other than the browser's is read from its file: the browser
 * itself knows no other.
 */
export async function speak({ language, hours }: Preferences["time"]): Promise<void> {
  showHours(hours);
  asked = language;
  const isMute = language === "browser" && byBrowser("language") === "";
  if (language === chosen && !(isMute && translate === byBrowser)) return;
  // Rather the browser's language than none.
  const file = isMute ? languageOfBrowser() : language !== "browser" && language;
  const messages = file ? await messagesIn(file).catch(() => undefined) : undefined;
  // Another may have been asked for while this one was read.
  if (language !== asked) return;
  translate = messages ? translator(messages) : byBrowser;
  chosen = language;
}

/**
 * Chromium sometimes gives a page that opens right after the extension was loaded not one message. Then they are read
 * from the file that it would have taken.
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
 * The locale for dates and numbers: the browser's own, with its region, if the messages are in that language;
 * else that of the messages, so that one line doesn't speak two languages.
 */
export function locale(): string {
  const ui = browser.i18n.getUILanguage();
  const messages = t("language");
  return withDigits(ui.split("-")[0] === messages ? ui : messages);
}

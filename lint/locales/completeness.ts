import type { Languages, Messages } from "./messages";
import { keysFor } from "./plural-forms";

/** Keys that a language lacks or has beyond English, and offered languages without a file. */
export function completenessFaults(languages: Languages, offered: readonly string[]): string[] {
  const { en = {} } = languages;
  return [
    ...offered.filter((language) => !(language in languages)).map((language) => `${language}: has no messages`),
    ...Object.keys(languages)
      .filter((language) => !offered.includes(language))
      .map((language) => `${language}: has messages, but can't be chosen in the settings`),
    ...Object.entries(languages).flatMap(([language, messages]) => differences(language, messages, en)),
  ];
}

function differences(language: string, messages: Messages, english: Messages): string[] {
  const wanted = keysFor(language, english);
  const missing = [...wanted].filter((key) => !(key in messages));
  const surplus = Object.keys(messages).filter((key) => !wanted.has(key));
  return [
    ...missing.map((key) => `${language}: ${key} is missing`),
    ...surplus.map((key) => `${language}: ${key} is of no use`),
  ];
}

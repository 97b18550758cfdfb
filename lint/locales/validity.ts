import { type Languages, type Message, type Messages, placeholdersIn, undefinedPlaceholdersIn } from "./messages";
import { standsForOneNumber } from "./plural-forms";

/** The most characters that browsers and their stores show. */
const LIMITS: Readonly<Record<string, number>> = { appName: 45, appDescription: 132 };

/** Messages that are invalid, have fewer placeholders than the English ones, or are still English. */
export function validityFaults(languages: Languages): string[] {
  const { en = {} } = languages;
  return Object.entries(languages).flatMap(([language, messages]) => [
    ...ownFaults(language, messages).map((what) => `${language}: ${what}`),
    ...Object.entries(messages).flatMap(([key, message]) =>
      [...faults(key, message), ...translationFaults(en, language, key, message)].map(
        (what) => `${language}: ${key} ${what}`,
      ),
    ),
  ]);
}

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

/** The language and direction that a file declares. */
function ownFaults(language: string, { language: said, direction }: Messages): string[] {
  const towards = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
  return [
    said?.message !== language && `"language" isn't "${language}"`,
    direction?.message !== towards && `"direction" isn't "${towards}"`,
  ].filter((fault) => fault !== false);
}

function faults(key: string, message: Message): string[] {
  const limit = LIMITS[key] ?? Number.POSITIVE_INFINITY;
  return [
    message.message.trim() === "" && "is empty",
    message.message !== message.message.trim() && "begins or ends with a space",
    [...message.message].length > limit && `is longer than ${limit} characters`,
    ...undefinedPlaceholdersIn(message).map((name) => `names $${name}$, which stands for nothing`),
  ].filter((fault) => fault !== false);
}

function translationFaults(english: Messages, language: string, key: string, message: Message): string[] {
  const original = english[key] ?? english[key.replace(/_[a-z]+$/, "_other")];
  if (language === "en" || !original) return [];
  const wanted = placeholdersIn(original);
  const taken = placeholdersIn(message);
  // The first is the number itself.
  if (standsForOneNumber(language, key, english)) for (const set of [wanted, taken]) set.delete("$1");
  const lost = [...wanted].filter((one) => !taken.has(one));
  const added = [...taken].filter((one) => !wanted.has(one));
  return [
    lost.length > 0 && `lacks ${lost.join(", ")}`,
    added.length > 0 && `has ${added.join(", ")}, which the English doesn't`,
    isSentence(message.message) && message.message === original.message && "is still in English",
  ].filter((fault) => fault !== false);
}

/** Single words can be the same in two languages. */
const isSentence = (text: string): boolean => (text.replace(/\$\w+\$/g, "").match(/\p{L}{2,}/gu) ?? []).length > 2;

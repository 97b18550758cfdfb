import { lazy } from "../core/lazy";
import de from "./data/kinds/de.json";
import en from "./data/kinds/en.json";
import es from "./data/kinds/es.json";
import fr from "./data/kinds/fr.json";
import backwards from "./data/words.json";
import { anyOf } from "./pattern";

type Words = Record<keyof typeof en | "lookingBack", readonly string[]>;

/** What one language's words say of a text, by the names of their lists. */
export type Says = { [list in keyof Words]: (text: string) => boolean };

const never = () => false;

/** A language needn't have all lists. */
function saysIn(words: Partial<Words>): Says {
  const matcher = (list: readonly string[] | undefined) => {
    if (!list) return never;
    const pattern = anyOf(list);
    return (text: string) => pattern().test(text);
  };
  return {
    social: matcher(words.social),
    greeting: matcher(words.greeting),
    schedule: matcher(words.schedule),
    coverage: matcher(words.coverage),
    weather: matcher(words.weather),
    weatherAlone: matcher(words.weatherAlone),
    withdrawal: matcher(words.withdrawal),
    record: matcher(words.record),
    recordOnlyTalk: matcher(words.recordOnlyTalk),
    result: matcher(words.result),
    resultNot: matcher(words.resultNot),
    start: matcher(words.start),
    startNot: matcher(words.startNot),
    "lead change": matcher(words["lead change"]),
    preview: matcher(words.preview),
    quoteVerbs: matcher(words.quoteVerbs),
    lookingBack: matcher(words.lookingBack),
  };
}

const english = { ...en, lookingBack: backwards.lookingBack };

/**
 * Each language by itself, because its exceptions are about its own words: "will" is a wish in German and the future in
 * English.
 */
export const LANGUAGES: readonly Says[] = [english, de, fr, es].map(saysIn);

/** Whether the words of any language say so. */
export const says = (list: keyof Words, text: string): boolean => LANGUAGES.some((language) => language[list](text));

const weather = lazy(() => [en, de, fr, es].map((words) => anyOf(words.weather, "g")()));

/** How many different words for the weather a text has. */
export const weatherWords = (text: string): number =>
  new Set(weather().flatMap((pattern) => Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase()))).size;

import de from "./data/kinds/de.json";
import en from "./data/kinds/en.json";
import es from "./data/kinds/es.json";
import fr from "./data/kinds/fr.json";
import it from "./data/kinds/it.json";
import nl from "./data/kinds/nl.json";
import pl from "./data/kinds/pl.json";
import pt from "./data/kinds/pt.json";
import sv from "./data/kinds/sv.json";
import backwards from "./data/words.json";
import { anyOf } from "./pattern";
import { rememberingRecent } from "./recent";

type Words = Record<Exclude<keyof typeof en, "common"> | "lookingBack", readonly string[]>;

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
const languages = [english, de, fr, es, it, nl, pl, pt, sv].map((words) => ({
  says: saysIn(words),
  common: words.common,
  weather: anyOf(words.weather, "g"),
}));

/** Which languages have a word among their commonest, by their places. */
const commonIn = new Map<string, number[]>();
for (const [i, { common }] of languages.entries())
  for (const word of common) commonIn.set(word, [...(commonIn.get(word) ?? []), i]);

/** The languages of whose commonest words a text has most: all of them where it has none. */
const languagesOf = rememberingRecent((text: string): typeof languages => {
  const counts = languages.map(() => 0);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
    for (const i of commonIn.get(word) ?? []) counts[i] = (counts[i] ?? 0) + 1;
  const most = Math.max(...counts);
  return languages.filter((_, i) => counts[i] === most);
});

/** What the words of its language say of a text, for each language that it may be in. */
export const saidIn = (text: string): readonly Says[] => languagesOf(text).map(({ says }) => says);

/** Whether the words of its language say so. */
export const says = (list: keyof Words, text: string): boolean => saidIn(text).some((language) => language[list](text));

/** How many different words for the weather a text has. */
export const weatherWords = (text: string): number =>
  new Set(
    languagesOf(text).flatMap(({ weather }) => Array.from(text.matchAll(weather()), ([word]) => word.toLowerCase())),
  ).size;

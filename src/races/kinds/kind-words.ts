import de from "../data/kinds/de.json";
import en from "../data/kinds/en.json";
import es from "../data/kinds/es.json";
import fr from "../data/kinds/fr.json";
import it from "../data/kinds/it.json";
import nl from "../data/kinds/nl.json";
import pl from "../data/kinds/pl.json";
import pt from "../data/kinds/pt.json";
import sv from "../data/kinds/sv.json";
import { lookingBack, racing } from "../evidence/evidence";
import { anyIn, anyOf } from "../words/pattern";
import { rememberingRecent } from "../words/recent";

type Words = Record<Exclude<keyof typeof en, "common"> | "lookingBack" | "racing", readonly string[]>;

/** What one language's words say of a text, by the names of their lists. */
export type Says = { [list in keyof Words]: (text: string) => boolean };

const LISTS = [...Object.keys(en).filter((list) => list !== "common"), "lookingBack", "racing"] as (keyof Words)[];

/** A language needn't have all lists. */
const saysIn = (words: Partial<Words>): Says =>
  Object.fromEntries(LISTS.map((list) => [list, words[list] ? anyIn(words[list]) : () => false])) as Says;

/**
 * Each language by itself, because its exceptions are about its own words: "will" is a wish in German and the future in
 * English.
 */
const languages = [en, de, fr, es, it, nl, pl, pt, sv].map((words) => ({
  // Those of English are of single sentences too, whose evidence they tell.
  says: words === en ? { ...saysIn(en), lookingBack, racing } : saysIn(words),
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
export const weatherWords = rememberingRecent(
  (text) =>
    new Set(
      languagesOf(text).flatMap(({ weather }) => Array.from(text.matchAll(weather()), ([word]) => word.toLowerCase())),
    ).size,
);

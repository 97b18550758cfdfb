import { lazy } from "../../core/lazy";
import type { Gender, Race } from "../../core/race";
import languages from "../data/names.json";
import { capitalised, nameOf, type Vocabulary } from "../words/vocabulary";

interface Language extends Record<Gender, string> {
  /** Its commonest words, by which it is told. */
  words: string[];
  disciplines: Record<string, string | undefined>;
}

const all: Language[] = Object.values(languages);

/** Fewer common words say nothing of a page's language, and more nothing new. */
const LEAST_WORDS = 5;
const MOST_WORDS = 1000;

/** The languages that have a word among their commonest. */
const languagesOf = lazy(() => {
  const known = new Map<string, (Language | "English")[]>();
  const note = (of: Language | "English") => (word: string) => known.set(word, [...(known.get(word) ?? []), of]);
  ENGLISH.forEach(note("English"));
  for (const language of all) language.words.forEach(note(language));
  return known;
});

/**
 * Names races in the language in which their page is written, if that isn't English: "Rennen der Männer" for "Elite men".
 * A name that the publisher gave stays.
 */
export function pageNames(vocabulary: Vocabulary) {
  const counts = new Map<Language | "English", number>();
  let sum = 0;

  return {
    /** Takes note of the language of a title or a post. */
    observe(text: () => string): void {
      if (sum >= MOST_WORDS) return;
      for (const [word] of text()
        .toLowerCase()
        .matchAll(/\p{L}+/gu)) {
        for (const language of languagesOf().get(word) ?? []) {
          counts.set(language, (counts.get(language) ?? 0) + 1);
          sum++;
        }
      }
    },
    named(races: readonly Race[]): Race[] {
      const [language, count] = all
        .map((one): [Language, number] => [one, counts.get(one) ?? 0])
        .reduce((most, one) => (one[1] > most[1] ? one : most));
      if (count < LEAST_WORDS || count < (counts.get("English") ?? 0)) return [...races];
      return races.map((race) => {
        const name = race.name === nameOf(race.is, vocabulary) ? nameIn(language, race) : undefined;
        return name === undefined || races.some((other) => other.name === name) ? race : { ...race, name };
      });
    },
  };
}

const ENGLISH = ["the", "and", "is", "of", "in", "to", "a", "for", "with", "at", "his", "her"];

/** @returns undefined where a discipline has no name in that language */
function nameIn(language: Language, { is }: Race): string | undefined {
  // The name of a discipline that we don't know is the page's own already.
  const discipline = Object.hasOwn(language.disciplines, is.discipline)
    ? language.disciplines[is.discipline]
    : undefined;
  const words = discipline ?? (is.gender && capitalised(is.discipline.replaceAll("-", " ")));
  if (words === undefined) return undefined;
  const whole = [words, is.class].filter(Boolean).join(" ");
  return is.gender ? language[is.gender].replace("{}", whole) : whole;
}

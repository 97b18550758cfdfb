import type { Gender, Race } from "../core/race";
import languages from "./data/names.json";
import { capitalised, nameOf, type Vocabulary } from "./vocabulary";

interface Language extends Record<Gender, string> {
  /** Its commonest words, by which it is told. */
  words: string[];
  disciplines: Record<string, string | undefined>;
}

const all: Language[] = Object.values(languages);

/** Fewer common words say nothing of a page's language. */
const LEAST_WORDS = 5;

/**
 * Names races in the language in which their page is written, if that isn't English: "Rennen der Männer" for "Elite men".
 * A name that the publisher gave stays.
 */
export function pageNames(vocabulary: Vocabulary) {
  const counts = new Map(all.map((language) => [language, 0]));
  let english = 0;

  return {
    /** Takes note of the language of a title or a post. */
    observe(text: string): void {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      english += words.filter((word) => ENGLISH.has(word)).length;
      for (const language of all)
        counts.set(
          language,
          (counts.get(language) ?? 0) + words.filter((word) => language.words.includes(word)).length,
        );
    },
    named(races: readonly Race[]): Race[] {
      const [language, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
      if (count < LEAST_WORDS || count < english) return [...races];
      return races.map((race) => {
        const name = race.name === nameOf(race.is, vocabulary) ? nameIn(language, race) : undefined;
        return name === undefined || races.some((other) => other.name === name) ? race : { ...race, name };
      });
    },
  };
}

const ENGLISH: ReadonlySet<string> = new Set([
  "the",
  "and",
  "is",
  "of",
  "in",
  "to",
  "a",
  "for",
  "with",
  "at",
  "his",
  "her",
]);

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

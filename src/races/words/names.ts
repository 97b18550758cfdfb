import { lazy } from "../../core/lazy";
import languages from "../data/names.json";
import words from "../data/words.json";
import { rememberingRecent } from "./recent";

/** A name as it stands in a sentence. */
interface FoundName {
  name: string;
  from: number;
  to: number;
}

const particles = "(?:van|von|de|der|den|da|dos|del|la|le|el|al|ben|bin|di|du|ter)";
const part = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’](?!s(?![\\p{L}]))[\\p{L}\\p{M}]+)?(?:-[\\p{L}\\p{M}]+)*\\.?";
const sequence = lazy(() => new RegExp(`${part}(?:\\s+(?:${particles}\\s+)*${part})*`, "gu"));
const nationality = lazy(() => new RegExp(`^(?:${words.nationality.join("|")})$`, "iu"));
/** Names begin with these as well: "La Rosa", "Del Moro". */
const PARTICLES: readonly string[] = ["la", "le", "el", "del", "du", "den", "su"];
const notFirst: ReadonlySet<string> = new Set([
  ...words.notFirst,
  ...Object.values(languages).flatMap((language) => language.words.filter((word) => !PARTICLES.includes(word))),
]);
const places: ReadonlySet<string> = new Set(words.place);
const notNames: ReadonlySet<string> = new Set(words.notName);
export const placeBefore =
  /(?<![\p{L}])(?:at|in|since|on|through|past|over|under|near|toward|towards|into|across|along|around|via|off|reach(?:es|ed)?|to the|from the|at the|in the)\s+$/iu;

/** Every run of capitalised words in a sentence, without what can't begin a name. */
export const capitalisedRuns = rememberingRecent((sentence: string): readonly FoundName[] => {
  const found: FoundName[] = [];
  for (const match of sentence.matchAll(sequence())) {
    let { index: from } = match;
    let name = match[0].replace(/\.$/, "");
    for (;;) {
      const first = /^\S+\s+/u.exec(name);
      const word = (first?.[0] ?? name)
        .trim()
        .toLowerCase()
        .replace(/['’]s?$/u, "");
      if (!notFirst.has(word) && !nationality().test(word)) break;
      if (!first) {
        name = "";
        break;
      }
      from += first[0].length;
      name = name.slice(first[0].length);
    }
    if (name) found.push({ name, from, to: from + name.length });
  }
  return found;
});

/** The full names of people in a sentence: two to four words that are no place or organisation. */
export const peopleIn = rememberingRecent((sentence: string): readonly FoundName[] =>
  capitalisedRuns(sentence).filter(({ name, from }) => {
    const tokens = name.toLowerCase().split(/\s+/u);
    if (tokens.length < 2 || tokens.length > 4) return false;
    if (tokens.some((token) => notNames.has(token) || nationality().test(token))) return false;
    if (places.has(tokens.at(-1) ?? "")) return false;
    return !placeBefore.test(sentence.slice(0, from));
  }),
);

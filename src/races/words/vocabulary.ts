import type { Gender, Race, Signature } from "../../core/race";
import athletics from "../data/athletics.json";
import cycling from "../data/cycling.json";
import marathon from "../data/marathon.json";
import motor from "../data/motor.json";
import rowing from "../data/rowing.json";
import swimming from "../data/swimming.json";
import { type Nouns, nounsOf } from "./named";
import { withMetres } from "./numerals";
import { anyOf } from "./pattern";
import { rememberingRecent } from "./recent";
import { withStyles } from "./styles";

/** A discipline as the data files have it. */
interface DisciplineData {
  id: string;
  name: string;
  /** The genders that have races of their own; absent if all race together. */
  genders: string[];
  words: string[];
  /** Words for it that mean something else in another sport: "doppio" is a boat, and a sled. */
  inSport?: string[];
  /** What is told of it rather than of others, and names none. */
  hints?: string[];
  /** Names that don't follow from the discipline's. */
  names?: Partial<Record<string, string>>;
  /** Men and women race side by side: words for the discipline alone mean both. */
  both?: boolean;
  /** Only names a field ("elite"); adds nothing to another discipline. */
  qualifier?: boolean;
  /** The word means one of these, whichever is in the coverage. */
  vague?: string[];
  /** A class of this discipline with a race of its own: named beside it, it is meant. */
  of?: string;
  /** Consists of other disciplines: whatever is named beside it is a part of it. */
  combined?: boolean;
  /** Many races in one, of classes or ages, so nobody leads it. */
  several?: boolean;
  /** The event itself: where its title names another race, it is about that one. */
  event?: boolean;
  /** The words' first group numbers it. */
  numbered?: boolean;
  /** The words' groups are its distance and its style. */
  measured?: boolean;
}

interface SportData {
  sport: string;
  /** Words in a title that identify the sport. */
  events: string[];
  /** What a language that joins words puts before its championships: "Ruder-WM", "Sim-VM". */
  stems?: string[];
  /** The discipline of "the women's race" where no other is said. */
  default?: string;
  /** It is so only where the title has one of these words. */
  defaultWhere?: string[];
  /** Crews and teams race, and are called by one name. */
  teams?: boolean;
  disciplines: DisciplineData[];
  /** Where the title names a race of it: what is ridden for there as well. */
  implied?: string[];
  crowd?: { race: string; strong: string[] };
}

export interface Discipline extends Omit<DisciplineData, "genders" | "words" | "inSport" | "hints"> {
  genders: readonly Gender[];
  hints?: () => RegExp;
}

export interface Vocabulary {
  nouns: Nouns;
  sports: readonly string[];
  default?: string;
  /** Crews and teams race, and are called by one name. */
  teams: boolean;
  disciplines: ReadonlyMap<string, Discipline>;
  /** What is ridden for in each of its numbered races as well. */
  implied: readonly string[];
  /** Each discipline with its words, in the order in which they are to be looked for. */
  words: readonly DisciplineWords[];
  /** The names of a coverage's races as words, and the vocabulary that they are added to. */
  own?: { base: Vocabulary; words: readonly DisciplineWords[] };
  /** Where thousands run behind the elite: the words that tell of them. */
  crowd?: Crowd;
}

interface DisciplineWords {
  discipline: Discipline;
  pattern: () => RegExp;
}

export interface Crowd {
  race: Signature;
  strong: () => RegExp;
}

const sports = [marathon, athletics, cycling, rowing, motor, swimming] as SportData[];
const CHAMPIONSHIPS = "-(?:WM|EM|VM|SM|DM|NM|ÖM|OL|weltcup|\\p{L}*meisterschaft\\p{L}*)";
const titles = sports.map((data) => ({
  data,
  pattern: anyOf([...data.events, ...(data.stems ?? []).map((stem) => stem + CHAMPIONSHIPS)]),
}));
const built = new Map<string, Vocabulary>();
const byTitle = new Map<string, Vocabulary>();

/**
 * The vocabulary for an event by its title. If it names no sport, the disciplines of all sports that men and women have:
 * with a gender beside them they are told from other words.
 *
 * @param without a sport that is left out, to measure what is found without its words
 */
export function vocabularyFor(title: string, without?: string): Vocabulary {
  const key = `${without ?? ""}: ${title}`;
  const known = byTitle.get(key);
  if (known) return known;
  const told = titles
    .filter(({ data, pattern }) => data.sport !== without && pattern().test(title))
    .map(({ data }) => data);
  // "Marathon" in the title of an athletics meeting is one of its races.
  const named = told.length > 1 ? told.filter((data) => data.sport !== "marathon") : told;
  const chosen = named.length > 0 ? named : anySport(without);
  const [only] = chosen;
  const isDefault = only?.defaultWhere === undefined || anyOf(only.defaultWhere)().test(title);
  const name = `${without ?? ""}: ${chosen.map((data) => data.sport).join()} ${isDefault} ${named.length}`;
  const vocabulary =
    built.get(name) ?? build(isDefault ? chosen : chosen.map(({ default: _, ...rest }) => rest), without);
  built.set(name, vocabulary);
  if (byTitle.size > 50) byTitle.clear();
  byTitle.set(key, vocabulary);
  return vocabulary;
}

/** The vocabulary of a coverage: of the sport that its title names, or else of what its page says that it is about. */
export function vocabularyOf({ title, subjects = [] }: { title: string; subjects?: readonly string[] }): Vocabulary {
  const own = vocabularyFor(title);
  return own.sports.length === 1 || subjects.length === 0 ? own : vocabularyFor([title, ...subjects].join(" · "));
}

const anySport = (without: string | undefined): SportData[] =>
  sports
    .filter((data) => data.sport !== "marathon" && data.sport !== without)
    .map((data) => ({ ...data, disciplines: data.disciplines.filter(({ genders }) => genders.length > 0) }));

/** With a discipline for each race of the coverage that isn't in the vocabulary: its name is the word for it. */
export function withOwnWords(vocabulary: Vocabulary, races: readonly Race[]): Vocabulary {
  // "The women's race" doesn't make "race" a word for it.
  const own = races.filter(({ is }) => is.discipline !== "race" && !vocabulary.disciplines.has(is.discipline));
  if (own.length === 0) return vocabulary;
  const disciplines = new Map(vocabulary.disciplines);
  for (const { is, name } of own) {
    const before = disciplines.get(is.discipline);
    const genders = [...new Set([...(before?.genders ?? []), ...(is.gender ? [is.gender] : [])])];
    disciplines.set(is.discipline, {
      id: is.discipline,
      name: name.replace(/^(?:(?:Wom|M)en['’]s|Mixed) /u, ""),
      genders,
    });
  }
  const added = [...new Set(own.map(({ is }) => is.discipline))].flatMap((id) => disciplines.get(id) ?? []);
  const words = added.map((discipline) => ({ discipline, pattern: wordsFor(withMetres(discipline.name)) }));
  return { ...vocabulary, disciplines, own: { base: vocabulary, words } };
}

const wordsFor = rememberingRecent((name: string) => {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return anyOf([parts.join("[^\\p{L}\\p{N}]{1,3}")], "g");
});

function build(chosen: readonly SportData[], without?: string): Vocabulary {
  const all = chosen.flatMap((data) => data.disciplines);
  const [only] = chosen.length === 1 ? chosen : [];
  const disciplines = new Map(all.map((data) => [data.id, disciplineOf(data)]));
  return {
    nouns: nounsOf(without),
    sports: chosen.map((data) => data.sport),
    default: only?.default,
    teams: only?.teams === true,
    disciplines,
    implied: only?.implied ?? [],
    words: all.map(({ id, words, inSport = [] }) => ({
      discipline: disciplines.get(id) as Discipline,
      pattern: anyOf((only ? [...words, ...inSport] : words).map(withStyles), "g"),
    })),
    crowd: only?.crowd && {
      race: { discipline: only.crowd.race },
      strong: anyOf(only.crowd.strong, "g"),
    },
  };
}

const disciplineOf = ({ words: _words, inSport: _inSport, genders, hints, ...data }: DisciplineData): Discipline => ({
  ...data,
  genders: genders as Gender[],
  ...(hints && { hints: anyOf(hints) }),
});

/** A race's name in the words of its sport: "Elite women", "Men's 100m", "Heptathlon". */
export function nameOf(signature: Signature, vocabulary: Vocabulary): string {
  const discipline = vocabulary.disciplines.get(signature.discipline);
  const own = signature.gender && discipline?.names?.[signature.gender];
  if (own) return own;
  const words = [discipline?.name ?? signature.discipline.replaceAll("-", " "), signature.class]
    .filter(Boolean)
    .join(" ");
  if (!signature.gender || discipline?.genders.length === 1) return capitalised(words);
  if (discipline?.qualifier) return capitalised(`${words} ${signature.gender}`);
  return `${{ men: "Men's", women: "Women's", mixed: "Mixed" }[signature.gender]} ${words}`;
}

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The races that words without a gender mean, if men and women race side by side. */
export const bothOf = (discipline: Discipline): Signature[] =>
  discipline.genders.filter((gender) => gender !== "mixed").map((gender) => ({ discipline: discipline.id, gender }));

import { normalizeName } from "../../core/normalize";
import type { Athlete, Gender, Signature } from "../../core/race";
import commonSurnames from "../data/common-surnames.json";
import { capitalisedRuns, placeBefore } from "../words/names";
import { rememberingRecent } from "../words/recent";
import { distinct } from "../words/signature";
import type { Vocabulary } from "../words/vocabulary";

interface Known extends Athlete {
  tokens: string[];
  /** The races in which this coverage named them; in the others they are known from elsewhere. */
  here: Signature[];
}

/** Somebody named in a sentence whom we know. */
export interface Recalled {
  /** As printed. */
  name: string;
  /** The races they may be in: those of this coverage, else all in which they are known. */
  races: readonly Signature[];
  /** This coverage has named them. */
  here: boolean;
  /** The full names of everybody with this surname. */
  known: readonly string[];
}

/** Surnames that are also common words: they count as a name only after the full name was printed. */
const common: ReadonlySet<string> = new Set(commonSurnames);

/**
 * An index of athletes by surname; a lookup takes constant time. One index may be layered over another, which it only
 * reads, so that one list serves every coverage.
 */
export class Athletes {
  readonly #byToken = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known>();
  readonly #firstNames = new Map<string, Gender | "either">();
  readonly #voices = new Set<string>();
  /** Until somebody else is known, a sentence names the same people. */
  #recalled: ((sentence: string) => readonly Recalled[]) | undefined;

  /** @param below the index to fall back to, which is only read */
  constructor(private readonly below?: Athletes) {}

  /** @param here whether this coverage names them */
  add(name: string, races: readonly Signature[], here: boolean): void {
    const key = normalizeName(name);
    const own = this.#byName.get(key);
    const before = own ?? this.below?.find(key);
    const entry: Known = {
      name,
      tokens: key.split(/\s+/u),
      races: distinct([...(before?.races ?? []), ...races]),
      here: distinct([...(before?.here ?? []), ...(here ? races : [])]),
    };
    const isKnown =
      own?.name === name && own.races.length === entry.races.length && own.here.length === entry.here.length;
    if (!isKnown) this.#put(key, entry, own);
  }

  /** Replaces an athlete's races with those of the reader's correction. */
  teach(name: string, races: readonly Signature[]): void {
    const key = normalizeName(name);
    const entry: Known = { name, tokens: key.split(/\s+/u), races: [...races], here: [...races] };
    this.#put(key, entry, this.#byName.get(key));
  }

  /** Marks a commentator or author, who is then no athlete, even if they once were. */
  silence(name: string): void {
    this.#voices.add(normalizeName(name));
    this.#recalled = undefined;
  }

  isVoice(name: string): boolean {
    const folded = normalizeName(name);
    return [...this.#voices].some((voice) => voice === folded || voice.endsWith(` ${folded}`));
  }

  /** The gender of all athletes with the same first name, if it is the same. */
  genderOf(name: string): Gender | undefined {
    const first = normalizeName(name).split(/\s+/u)[0] ?? "";
    const gender = this.#firstNames.get(first);
    if (gender === "either") return undefined;
    return gender ?? this.below?.genderOf(name);
  }

  /** Those in a sentence whom we know. */
  recall(sentence: string): readonly Recalled[] {
    this.#recalled ??= rememberingRecent((one) =>
      capitalisedRuns(one).flatMap((run) => this.#inRun(run.name, run.from, one)),
    );
    return this.#recalled(sentence);
  }

  #put(key: string, entry: Known, before: Known | undefined): void {
    this.#recalled = undefined;
    if (before) Object.assign(before, entry);
    else {
      this.#byName.set(key, entry);
      for (const token of [entry.tokens.at(-1) ?? "", ...initialsOf(entry.tokens)]) {
        this.#byToken.set(token, [...(this.#byToken.get(token) ?? []), entry]);
      }
    }
    for (const { gender } of entry.races) this.noteFirstName(entry.tokens[0] ?? "", gender);
  }

  /** @param first as `normalizeName` gives it */
  noteFirstName(first: string, gender: Gender | undefined): void {
    if (!gender || gender === "mixed") return;
    const before = this.#firstNames.get(first);
    this.#firstNames.set(first, before === undefined || before === gender ? gender : "either");
  }

  private find(key: string): Known | undefined {
    return this.#byName.get(key) ?? this.below?.find(key);
  }

  private withToken(token: string): Known[] {
    const own = this.#byToken.get(token) ?? [];
    const below = this.below?.withToken(token) ?? [];
    return [...own, ...below.filter((known) => !this.#byName.has(known.tokens.join(" ")))];
  }

  #inRun(run: string, from: number, sentence: string): Recalled[] {
    const words = [...run.matchAll(/\S+/gu)];
    return words.flatMap((match, i): Recalled[] => {
      const word = bare(match[0]);
      const before = words[i - 1]?.[0];
      // "James Dasaolu" is no James: with another word behind it, a first word is a first name.
      if (i < words.length - 1 && before === undefined && !/['’]s$/u.test(match[0])) return [];
      const matching = this.#matching(normalizeName(word), before === undefined ? undefined : normalizeName(before));
      const here = matching.some((known) => known.here.length > 0);
      const name =
        before !== undefined && matching.some((known) => sameFirstName(known, normalizeName(before)))
          ? `${before} ${word}`
          : word;
      // "Since Seville in 1999" is a town.
      const isPlace = !here && name === word && placeBefore.test(sentence.slice(0, from + match.index));
      if (matching.length === 0 || isPlace || this.isVoice(name)) return [];
      return [{ name, races: racesOf(matching), here, known: matching.map((known) => known.name) }];
    });
  }

  /** Who bears this surname and, where a word stands before it, that first name. */
  #matching(surname: string, first: string | undefined): Known[] {
    const all = this.withToken(surname);
    if (all.length === 0) return all;
    if (first !== undefined) {
      const full = all.filter((known) => sameFirstName(known, first));
      // With another first name it is somebody else.
      if (full.length > 0 || first.length > 1) return full;
    }
    const here = all.filter((known) => known.here.length > 0);
    if (here.length > 0) return here;
    return common.has(surname) ? [] : all;
  }
}

const bare = (word: string): string => word.replace(/['’]s?$|[.,]$/gu, "");

/** "Tatiana" is "Tatyana", and "T." may be. */
function sameFirstName({ tokens }: Known, first: string): boolean {
  const own = tokens.length > 2 ? tokens.slice(0, -1) : tokens.slice(0, 1);
  return own.some(
    (token) =>
      token === first ||
      (token.length > 3 && token.slice(0, 3) === first.slice(0, 3)) ||
      (first.length === 1 && token.startsWith(first)),
  );
}

const racesOf = (known: readonly Known[]): Signature[] =>
  distinct(known.flatMap(({ races, here }) => (here.length > 0 ? here : races)));

/** "KJT" for Katarina Johnson-Thompson: who has a double name is called so. */
function initialsOf(tokens: readonly string[]): string[] {
  if (!tokens.at(-1)?.includes("-")) return [];
  return [
    tokens
      .join("-")
      .split("-")
      .map((part) => part.charAt(0))
      .join(""),
  ];
}

/** By sport, then by "gender discipline": names, with commas between. What is of no discipline are first names. */
export type AthleteLists = Record<string, Record<string, string>>;

/**
 * Well-known athletes of an event's sports, and the first names of all. The extension includes them, so that even the first
 * post of the first coverage finds its race.
 */
export function listedAthletes(lists: AthleteLists, { sports }: Vocabulary): Athletes {
  const known = new Athletes();
  for (const [sport, races] of Object.entries(lists)) {
    for (const [race, names] of Object.entries(races)) {
      const [gender, discipline] = race.split(" ") as [Gender, string?];
      for (const name of names.split(", ")) {
        if (discipline && sports.includes(sport)) known.add(name, [{ discipline, gender }], false);
        else known.noteFirstName(normalizeName(name).split(" ")[0] ?? "", gender);
      }
    }
  }
  return known;
}

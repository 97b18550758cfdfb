import { lazy } from "../../../core/lazy";
import { normalize } from "../../../core/normalize";
import { westernDigits } from "../../../core/results/race-clock";
import { EntryState } from "../../../core/results/race-facts";
import data from "./words.json";

/** What a column of results has. A number alone is a rank or a bib, as its values show; `foreign` is in no results. */
export type Column =
  | "none"
  | "foreign"
  | "gap"
  | "mark"
  | "points"
  | "bib"
  | "number"
  | "given"
  | "family"
  | "split"
  | "state"
  | "team"
  | "rank"
  | "name"
  | "time";

/** In the order in which they are looked for: a "time behind" is no time, a "name and club" a name. */
const COLUMNS = [
  "foreign",
  "none",
  "gap",
  "mark",
  "points",
  "bib",
  "given",
  "family",
  "split",
  "state",
  "name",
  "team",
  "rank",
  "time",
  "number",
] as const satisfies readonly Column[];

type List = keyof typeof data;

/**
 * Words of a text, without accents, case and what isn't a letter or digit: "Nom, Prénom" is "nom prenom", and "順 位" a word of
 * two signs.
 */
export const wordsOf = (text: string): string =>
  normalize(westernDigits(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<=(?<![^ ])\p{Script=Han}) (?=\p{Script=Han}(?![^ ]))/gu, "")
    .trim();

const lists = lazy(() => {
  // The longest first: "last name" is no name beside "last".
  const of = (list: List) =>
    new Set(
      data[list]
        .split(", ")
        .map(wordsOf)
        .toSorted((a, b) => b.length - a.length),
    );
  return new Map((Object.keys(data) as List[]).map((list) => [list, of(list)]));
});

/** Whether a text is one of a list's phrases. */
export const isIn = (words: string, list: List): boolean => lists().get(list)?.has(words) ?? false;

const MOST_WORDS = 6;

/** Whether one of a list's phrases stands in a text. */
export function says(text: string, list: List): boolean {
  const words = wordsOf(text).split(" ");
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length && to <= from + MOST_WORDS; to++)
      if (isIn(words.slice(from, to).join(" "), list)) return true;
  return false;
}

/** Longer is no header of a column. */
const LONGEST_HEADER = 60;

/** What a header says of its column; undefined where it says nothing known. */
export function columnOf(header: string): Column | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  if (/^\s*(?:(?:(?:start|race)\s*)?#|n[o°º]\.?|№)\s*$/iu.test(header)) return "number";
  if (/^\s*[+±∆Δ]\s*$/u.test(header)) return "gap";
  // "Time (ms)", "0–100 km/h"; "0-100 m" is a part of a race.
  if (
    /[([]\s*(?:[mnµ]s|[kmg]i?b)\b|(?:time\s+|(?<!\d))0\s*[-–]\s*\d{2,3}(?:\s*(?:km\/?h|kph|mph)|(?<=time.*)\s*$)/i.test(
      header,
    )
  )
    return "foreign";
  // Alone: a "last lap" is nobody's name, and a "bib id" a bib.
  if (/^\s*first\s*$/i.test(header)) return "given";
  if (/^\s*last\s*$/i.test(header)) return "family";
  if (isWayAlone(header)) return "mark";
  if (/^\s*(?:id|from|to|von|bis)\s*$/i.test(header)) return "none";
  if (/^\s*\d{1,5}(?:[.,]\d+)?\s*(?:km|k|m|mi|miles?|كم)\s*$/iu.test(header)) return "split";
  const words = wordsOf(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " "));
  if (!words) return undefined;
  const isNamed = (column: Column, test: (list: List) => boolean) =>
    test(column) || (column === "team" && test("nation"));
  // A "boat name" is no name of somebody.
  const whole = isIn(words.replace(/ names?$/, ""), "team") ? "team" : undefined;
  const exact = COLUMNS.find((column) => isNamed(column, (list) => isIn(words, list))) ?? whole;
  // "H(Pl)" is a heat, with the place in it.
  const saidOf = (column: Column) => (column === "rank" ? words : header);
  const found =
    exact ??
    COLUMNS.find((column) => isNamed(column, (list) => says(saidOf(column), list))) ??
    COLUMNS.find((column) => isNamed(column, (list) => endsWith(words, list)));
  // "Family name, given name", "Cognome e nome"
  const isBoth = found === "given" ? says(header, "family") : found === "family" && says(withoutFamily(words), "name");
  if (!exact && isBoth) return "name";
  // "Laps / Time"
  if (found === "none" && header.includes("/") && columnOf(header.slice(header.lastIndexOf("/") + 1)) === "time")
    return "time";
  // A live gap may be "estimated"; an expected time or place is none.
  if ((found === undefined || found === "time" || found === "rank") && says(header, "foretold")) return "none";
  return wayUnit(header) !== undefined && found !== "gap" && found !== "mark" ? "none" : found;
}

/**
 * How many surnames stand before a given name by a header: "Name und Vorname", "Cognome e nome", "Last, first", whose first word is
 * the family's or whose last the given name's, have one, and "Apellidos y nombre" two.
 */
export function surnamesFirst(header: string): number {
  const words = header.match(/\p{L}+/gu) ?? [];
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || !(columnOf(first) === "family" || columnOf(last) === "given")) return 0;
  return /^apell?idos$/i.test(first) ? 2 : 1;
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Of words that nothing parts, the last says what they are: "総合順位" is a "順位", and "チーム名" the name of a "チーム". */
const endsWith = (words: string, list: List): boolean =>
  WITHOUT_SPACES.test(words) &&
  Array.from(words, (_, from) => words.slice(from)).some(
    (end) => [...end].length > 1 && (isIn(end, list) || isIn(end.replace(/[名명]$/u, ""), list)),
  );

/** "Last name" has a word for a name, which is the family's. */
const withoutFamily = (words: string): string =>
  [...(lists().get("family") ?? [])].reduce((text, phrase) => text.replace(` ${phrase} `, " "), ` ${words} `);

/** "km" */
export const isWayAlone = (header: string): boolean => /^\s*(?:km|kilomet\p{L}+|miles)\s*$/iu.test(header);

/** "DTL (nm)", "km": what a column counts that is no time. */
export const wayUnit = (header: string): string | undefined =>
  /(?:^|[([])\s*(nm|km|mi|kts?|km\/h|mph)\s*(?:[)\]]|$)/i.exec(header)?.[1];

/** Whether a header says that its rank is one among fewer: of an age group, of a lap. */
export const isRankWithin = (header: string): boolean => says(header, "within");

/** Words for who is out have many endings: "abandon", "abandonné", "abandonou". */
const beginnings = lazy(
  () =>
    new Map(
      EntryState.options.map((state) => [
        state,
        new RegExp(`^(?:${data[`${state}Begins`].replaceAll(", ", "|")})`, "u"),
      ]),
    ),
);

/** "DNF (30 km)", "DSQ TR22.6": a code with its reason. "EL" is eliminated, and "El" begins names. */
const WITH_REASON = /^(?:(DNF|DNS|DSQ|DQ)(?![\p{L}\p{N}])|(?:LAP|EL)$)/u;
/** "DNF1", "Ausg. 2. Lauf", "Abandon (km 30)" */
const PLACE = /[\d(]/;

/** The state that a cell says, and nothing else. */
export function stateIn(cell: string): EntryState | undefined {
  if (cell.length > LONGEST_HEADER || !/\p{L}/u.test(cell)) return undefined;
  // "(5.0 DNF)": the points that it costs a boat.
  const bare = cell.trim().replace(/^\(?\d{1,3}\.\d\s+(\p{Lu}{3})\)?$/u, "$1");
  const [coded, code = "DNF"] = WITH_REASON.exec(bare) ?? [];
  if (coded) return code === "DQ" ? "DSQ" : EntryState.options.find((state) => state === code);
  const of = (text: string) => {
    const words = wordsOf(text);
    return (
      EntryState.options.find((state) => isIn(words, state)) ??
      EntryState.options.find((state) => beginnings().get(state)?.test(words))
    );
  };
  const place = cell.search(PLACE);
  return of(bare) ?? (place > 1 ? of(cell.slice(0, place)) : undefined);
}

import { isRecord } from "../../../core/own";
import { clockText } from "../../../core/results/race-clock";
import { QUALIFYING_PART } from "../table/qualifying";
import { columnOf } from "../words/words";

export type Fields = Readonly<Record<string, unknown>>;
/** The keys that lead to a field of a record. */
export type Path = readonly string[];

/** No record nests what is said of an entry deeper, or has more fields. */
const DEEPEST = 4;
const MOST_FIELDS = 100;

/** The paths of a record's fields. Keys that begin alike ("athlete_first", "athlete_last") are those of one object. */
export function pathsIn(record: Fields): Path[] {
  const found: Path[] = [];
  const walk = (fields: Fields, path: Path): void => {
    for (const [key, value] of Object.entries(fields)) {
      if (found.length >= MOST_FIELDS) return;
      if (isRecord(value) && path.length < DEEPEST) walk(value, [...path, key]);
      else found.push([...path, key]);
    }
  };
  walk(record, []);
  return found;
}

const FEWEST_ALIKE = 4;

/** Beginnings that most keys of a record share say nothing of each. */
export function withoutPrefix(paths: readonly Path[]): (path: Path) => Path {
  const firsts = paths.flatMap((path) => /^[a-z]{3,}(?:_(?=[a-z])|(?=[A-Z]))/.exec(path.at(-1) ?? "")?.[0] ?? []);
  const countOf = (first: string) => firsts.filter((one) => one === first).length;
  // A "best_" lap is none of the race.
  const isAlike = (first: string) =>
    countOf(first) >= FEWEST_ALIKE &&
    (columnOf(first.replace("_", "")) !== "none" || countOf(first) * 2 > paths.length);
  // "finishTime" and "finishRank" are better read whole.
  const shared = firsts.find((first) => isAlike(first) && (first.endsWith("_") || columnOf(first) === "name"));
  if (shared === undefined) return (path) => path;
  const holder = shared.replace("_", "");
  return (path) => {
    const last = path.at(-1) ?? "";
    if (!last.startsWith(shared) || !/^[A-Za-z]/.test(last.slice(shared.length))) return path;
    return [...path.slice(0, -1), ...(columnOf(holder) === "name" ? [holder] : []), last.slice(shared.length)];
  };
}

const NAMES = ["name", "key", "label"];
const VALUES = ["displayValue", "value", "text"];

/** A value whose clocks are text, wherever they are in it: `{ net: { hours: 1, minutes: 10, seconds: 12 } }`. */
function withClocks(value: unknown, depth = 0): unknown {
  if (!isRecord(value) || depth >= DEEPEST) return value;
  const clock = clockIn(value);
  const all = Object.entries(value);
  if (clock === undefined) return Object.fromEntries(all.map(([key, inner]) => [key, withClocks(inner, depth + 1)]));
  // `{ place: 1, minutes: 36, seconds: 10 }`
  const beside = all.filter(([key]) => !UNITS.some(([unit]) => unit.test(key)));
  return beside.some(([key]) => columnOf(key) === "rank") ? { ...Object.fromEntries(beside), time: clock } : clock;
}

/** Whether a record has the time of a part of a qualifying, and none of all. */
export const isOfQualifying = (record: Fields): boolean => "time" in withQualified(record) && !("time" in record);

/** In a qualifying who is knocked out has the time of the part before: `{ Q1: "1:20.9", Q2: "1:19.8" }`. */
function withQualified(record: Fields): Fields {
  const parts = Object.entries(record).flatMap(([key, said]) => {
    const part = QUALIFYING_PART.exec(key)?.[1];
    return part && typeof said === "string" && /\d:\d\d\.\d/.test(said) ? [{ part, said }] : [];
  });
  const time = parts.sort((a, b) => b.part.localeCompare(a.part))[0]?.said;
  return time === undefined || "time" in record ? record : { ...record, time };
}

/** A record whose lists of names and values ("statistics") are objects, and whose JSON:API attributes are its own. */
export const opened = ({ attributes, ...record }: Fields): Fields =>
  Object.fromEntries(
    Object.entries({
      ...(isRecord(attributes) ? attributes : attributes !== undefined && { attributes }),
      ...withQualified(record),
    }).map(([key, value]) => {
      const pairs = Array.isArray(value) && value.length > 1 ? value.map(pairIn) : [];
      return [
        key,
        pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? Object.fromEntries(pairs) : withClocks(value),
      ];
    }),
  );

const UNITS: readonly (readonly [key: RegExp, millis: number])[] = [
  [/^h(?:(?:ou)?rs?)?$/i, 3_600_000],
  [/^m(?:in(?:ute)?s?)?$/i, 60_000],
  [/^s(?:ec(?:ond)?s?)?$/i, 1000],
  [/^(?:ms|milli(?:second)?s?)$/i, 1],
];

/** `{ hours: 1, minutes: 10, seconds: 12 }`; "" for none. */
function clockIn(value: Fields): string | undefined {
  const keys = Object.keys(value);
  const parts = UNITS.map(([unit, millis]) =>
    keys.filter((key) => unit.test(key)).map((key) => Number(value[key] ?? 0) * millis),
  );
  const [, minutes, seconds] = parts;
  if (minutes?.length !== 1 || seconds?.length !== 1 || parts.some(({ length }) => length > 1)) return undefined;
  const total = Math.round(parts.flat().reduce((sum, part) => sum + part, 0));
  return Number.isFinite(total) ? (total > 0 ? clockText(total) : "") : undefined;
}

function pairIn(item: unknown): [name: string, value: unknown] | undefined {
  if (!isRecord(item)) return undefined;
  const [name, value] = [NAMES, VALUES].map((keys) => keys.map((key) => item[key]).find((one) => one !== undefined));
  return typeof name === "string" && value !== undefined ? [name, value] : undefined;
}

export const at = (record: Fields, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record);

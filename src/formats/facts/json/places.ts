import { rankIn } from "../table/values";
import type { Column } from "../words/words";
import { at, type Fields, type Path } from "./fields";

/** A field of a record, and how the numbers in it are to be read. */
export interface Field {
  path: Path;
  kind: Column;
  unit: number;
  /** Beside seconds as fractions, whole numbers below zero are laps. */
  hasLaps?: boolean;
  /** Programs count places from zero. */
  isFromZero?: boolean;
}

export const IS_TIMED: ReadonlySet<Column> = new Set(["time", "gap", "split"]);

/** Places from zero, with ties and who has none behind them. */
export function areFromZero(values: readonly unknown[]): boolean {
  const none = values.findIndex((value) => value === null || value === undefined || value === "");
  const places = (none < 0 ? values : values.slice(0, none)).map(Number);
  return (
    places.length > 1 &&
    values.slice(places.length).every((value) => !rankIn(String(value ?? ""))) &&
    places.every((place, i) => place === i || (i > 1 && place === places[i - 1]))
  );
}

/** Beside a rank, what counts from zero is an index; so zero is no place where only others have a time. */
export function withoutIndex(fields: readonly Field[], records: readonly Fields[]): Field[] {
  const isRanked = fields.some(({ kind, isFromZero }) => kind === "rank" && !isFromZero);
  const timed = records
    .slice(0, 2)
    .map((record) =>
      fields.some(({ kind, path }) => IS_TIMED.has(kind) && ![null, undefined, ""].includes(at(record, path) as null)),
    );
  const isOut = timed[0] === false && timed[1] === true;
  return fields
    .filter(({ isFromZero }) => !(isFromZero && isRanked))
    .map((field) => (isOut ? { ...field, isFromZero: false } : field));
}

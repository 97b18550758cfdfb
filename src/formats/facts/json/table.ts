import { isRecord } from "../../../core/own";
import { withoutReferences } from "../../page/json-repair";
import { columnsAmong } from "../table/columns";
import { lengthsOf } from "../table/lengths";
import type { Sample } from "../table/looks";
import type { Line } from "../table/results";
import { LOOKED_AT } from "../table/samples";
import { isBehindByLaps, isBlank, rankIn } from "../table/values";
import type { Columns } from "../table/where";
import { type Column, columnOf, isIn, stateIn, wordsOf } from "../words/words";
import { stateInFeed, TICKS, unitOfFeed } from "./feeds";
import { at, type Fields, isOfQualifying, opened, type Path, pathsIn, withoutPrefix } from "./fields";
import { isLapsBehind, isOfAnything, keyWords, kindOfPath } from "./keys";
import { areFromZero, type Field, IS_TIMED, withoutIndex } from "./places";
import { printed, unitOf } from "./value";

const MOST_OF_CREW = 8;

/** A field's text; a crew's names or a list's first number in one. */
function textOf(value: unknown, field: Field): string {
  const { kind, unit, path, hasLaps, isFromZero } = field;
  if (Array.isArray(value)) {
    if (typeof value[0] === "number") return textOf(value[0], field);
    const names = value.slice(0, MOST_OF_CREW).map((one) => (isRecord(one) ? nameIn(one) : String(one ?? "")));
    return value.length <= MOST_OF_CREW && names.every(Boolean) ? names.join(" / ") : "";
  }
  if (value === null || value === undefined || typeof value === "boolean" || isRecord(value)) return "";
  // "TimeSeconds": "4212"
  const isCounted = unit < 1000 ? /^\d{3,}$/ : /sec/i.test(path.at(-1) ?? "") ? /^\d{2,}(?:\.\d+)?$/ : undefined;
  const isNumber = typeof value === "number" || isCounted?.test(String(value));
  if (isFromZero) return String(Number(value) + 1);
  if (!IS_TIMED.has(kind)) return withoutReferences(String(value)).trim();
  if (unit === TICKS && Number(value) < 0) return "";
  const laps = isLapsBehind(path) ? Number(value) : hasLaps && isWhole(value) ? -Number(value) : undefined;
  if (laps !== undefined) return laps > 0 ? `+${laps} ${laps === 1 ? "lap" : "laps"}` : "";
  if (
    stateIn(String(value)) ||
    (kind === "gap" && /[¼½¾/]|\p{L}/u.test(String(value)) && lengthsOf(String(value)) !== undefined)
  )
    return String(value);
  return printed(isNumber ? Number(value) : value, unit) ?? "";
}

/** Who an object in a crew is. */
function nameIn(record: Fields): string {
  const table = tableOf([record]);
  const cells = table?.lines[0]?.cells;
  const { name, given } = table?.columns ?? {};
  return [given, name].flatMap((column) => (column === undefined ? [] : (cells?.[column] ?? []))).join(" ");
}

/** The fields of records that have a meaning for results. */
function fieldsOf(records: readonly Fields[], printedUnit?: number): Field[] {
  const looked = records.slice(0, LOOKED_AT);
  const paths = new Map(looked.flatMap((record) => pathsIn(record)).map((path) => [path.join("\n"), path]));
  const bare = withoutPrefix([...paths.values()]);
  const ranks = [...paths.values()].filter((path) => kindOfPath(bare(path)) === "rank");
  const isPlaced = looked.map((record) => ranks.some((path) => rankIn(String(at(record, path) ?? "")) !== undefined));
  // A code of some make or region may be a word for it, and who has a place isn't out.
  const isOfWhoIsOut = (values: readonly unknown[]) =>
    values.some(saysOut) && !values.some((value, i) => isPlaced[i] && saysOut(value));
  const printed = [...paths.values()].flatMap((path): Field[] => {
    const values = looked.map((record) => at(record, path));
    // "outcome": "Retired"
    const kind = kindOfPath(bare(path)) ?? (isOfWhoIsOut(values) ? "state" : undefined);
    if (kind === undefined) return [];
    const unit = (IS_TIMED.has(kind) ? printedUnit : undefined) ?? unitOf(path.join(" "), values);
    // Strokes, points and goals have totals too.
    if (kind === "time" && unit === 1000 && isOfAnything(keyWords(path.at(-1) ?? "")) && values.every(isWhole))
      return [];
    const hasLaps =
      kind === "gap" && values.some((value) => Number(value) > 0 && !isWhole(value)) && values.some(isLap);
    const isFromZero = kind === "rank" && (printedUnit === TICKS || areFromZero(values));
    return [{ path, kind: kind === "number" ? "bib" : kind, unit, hasLaps, isFromZero }];
  });
  const fields = printedUnit === TICKS ? printed : withoutIndex(printed, looked);
  // So many points behind.
  const isOfPoints =
    printedUnit === undefined &&
    fields.some(({ kind }) => kind === "points") &&
    !fields.some(({ kind }) => kind === "time");
  const all = fields.filter(
    ({ kind, path }) => !(isOfPoints && kind === "gap" && looked.every((one) => isWhole(at(one, path)))),
  );
  const named = all.some(({ kind }) => kind !== "team" && WHO.has(kind))
    ? all
    : [...all, ...codesIn(looked, [...paths.values()])];
  // Where it is beside a rank, it is a lane or a start.
  const isRanked = isPlaced.includes(true);
  const order = [...paths.values()].find((path) => path.join() === "order");
  return isRanked || !order ? named : [{ path: order, kind: "rank", unit: 1 }, ...named];
}

/** "driverCode": "VER", where nothing else says who. */
const codesIn = (records: readonly Fields[], paths: readonly Path[]): Field[] =>
  paths
    .filter((path) => columnOf(/^(.+) code$/i.exec(keyWords(path.at(-1) ?? ""))?.[1] ?? "") === "name")
    .filter((path) => records.every((record) => /^[A-Z]{3}$/.test(String(at(record, path)))))
    .map((path) => ({ path, kind: "name", unit: 1 }));

const saysOut = (value: unknown): boolean => typeof value === "string" && stateIn(value) !== undefined;

const isWhole = (value: unknown): boolean => typeof value !== "string" && Number.isInteger(value ?? 0);

const isLap = (value: unknown): boolean => isWhole(value) && Number(value) < 0;

interface Table {
  columns: Columns;
  lines: Line[];
  /** Any list may have an order and times, or names and how long each lasts. */
  isVague: boolean;
  /** Beside a rank, a name and a time there is what only races have: a bib, a club, a nation, a surname. */
  isOfAthletes: boolean;
}

/** Records as the rows of a table whose headers are their keys; undefined where these name no rank and nobody. */
export function tableOf(printed: readonly Fields[], holder: Fields = {}): Table | undefined {
  const records = printed.map(opened);
  const unit = unitOfFeed(holder);
  const fields = fieldsOf(records, unit);
  if (!fields.some(({ kind }) => WHO.has(kind))) return undefined;
  const rows = records.map((record) => fields.map((field) => textOf(at(record, field.path), field)));
  const samples = fields.map(({ path, kind }, column): Sample => {
    const cells = rows.slice(0, LOOKED_AT).map((row) => row[column] ?? "");
    return {
      column,
      kind,
      header: keyWords(path.join(" ")),
      cells,
      said: cells.filter((cell) => !isBlank(cell)),
      isOfCrew: Array.isArray(at(records[0] ?? {}, path)),
    };
  });
  const found = columnsAmong(samples.filter(({ column }) => !isLapsBehind(fields[column]?.path ?? [])));
  if (!found) return undefined;
  const [laps, flags] = [fields.length, fields.length + 1];
  const ofLaps = fields.findIndex(({ path }) => isLapsBehind(path));
  const lines = records.map((record, i): Line => {
    const row = rows[i] ?? [];
    const said = [row[ofLaps], row[found.gap ?? laps], ...found.states.map((column) => row[column])];
    const behind = said.find((text, k) => text && (k === 1 || isBehindByLaps(text))) ?? "";
    const state = stateInFeed(record, holder, rankIn(row[found.rank ?? -1] ?? "") !== undefined);
    const cells = [...row, "", state ?? ""];
    cells[found.gap ?? laps] = behind;
    return { cells: cells.map((text) => (text ? [text] : [])) };
  });
  const keyOf = (column = -1) => fields[column]?.path.join() ?? "";
  const isRecording = /^\w*duration\w*$/i.test(keyOf(found.time)) && /^name$/i.test(keyOf(found.name));
  const columns = {
    ...found,
    gap: found.gap ?? laps,
    states: [flags, ...found.states],
    isKeyed: true,
    isGapToNext: found.isGapToNext && unit !== TICKS,
    isOfParts: printed.some(isOfQualifying),
  };
  const { bib, team, given } = found;
  const isOfAthletes =
    (bib ?? team ?? given) !== undefined || isIn(wordsOf(keyOf(found.name).replace(/,?name$/i, "")), "name");
  return { columns, lines, isOfAthletes, isVague: isRecording || keyOf(found.rank) === "order" };
}

const WHO: ReadonlySet<Column> = new Set(["name", "given", "family", "team"]);

/** Whether a record has a field for a rank. */
export function hasRank(record: Fields): boolean {
  const paths = pathsIn(record);
  const bare = withoutPrefix(paths);
  return paths.some((path) => kindOfPath(bare(path)) === "rank" || path.join() === "order");
}

/** Whether a record may be an entry: it says who, and has a field for a rank. */
export function isEntry(record: Fields): boolean {
  // Most lists are of something else, and their keys say so; JSON-LD has none of results.
  if (!hasRank(record) || "@type" in (isRecord(record.item) ? record.item : record)) return false;
  const fields = fieldsOf([record]);
  return fields.some(({ kind }) => kind === "rank") && fields.some(({ kind }) => WHO.has(kind));
}

/** The path of the rank in records. */
export const rankPath = (records: readonly Fields[]): ((record: Fields) => unknown) => {
  const path = fieldsOf(records.slice(0, 2)).find(({ kind }) => kind === "rank")?.path ?? [];
  return (record) => at(record, path);
};

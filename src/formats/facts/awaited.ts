import { isRecord } from "../../core/own";
import { elements, type Page, titleOf } from "../page/page";
import { isIof } from "./json/iof";
import { type Row, rowsOfTable, textOfCell } from "./table/grid";
import { headersOf } from "./table/headers";
import { isBlank } from "./table/values";
import { type Column, columnOf, says } from "./words/words";

const MOST_TABLES = 30;
const MOST_ROWS = 200;
const DEEPEST = 6;

/**
 * Whether a page is where results will stand: a table of theirs without a row, a list of who will start, or a list in JSON that is
 * empty. The reader has said that it is one, so its shape alone suffices.
 */
export function awaitsResults(page: Page): boolean {
  if (page.data !== undefined) return hasEmptyList(page.data, 0);
  if (isIof(page)) return true;
  const isSaid = says(titleOf(page), "results") || says(titleOf(page), "starters");
  return elements(page.document, "table")
    .slice(0, MOST_TABLES)
    .some((table) => isAwaiting(rowsOfTable(table).slice(0, MOST_ROWS), isSaid));
}

function isAwaiting(rows: readonly Row[], isSaid: boolean): boolean {
  const { headers, from } = headersOf(rows);
  const kinds = headers.map(columnOf);
  const has = (...wanted: Column[]) => wanted.some((kind) => kinds.includes(kind));
  if (kinds.includes("foreign") || !has("name", "family", "team")) return false;
  const isOfResults = has("rank") && has("time", "gap", "split");
  const isOfStarters = isSaid && has("bib", "number") && has("name", "family");
  if (!isOfResults && !isOfStarters) return false;
  // Nobody has a rank or a time yet.
  const body = rows.slice(from).filter(({ isHeader, across }) => !isHeader && across === undefined);
  const isOpen = (kind: Column | undefined) => kind === "rank" || kind === "time" || kind === "gap" || kind === "split";
  return body.every(({ cells }) => cells.every((cell, i) => !isOpen(kinds[i]) || isBlank(textOfCell(cell))));
}

const OF_RESULTS =
  /^(?:results?|entries|classification|leader_?board|standings|ranking|class_?results|athletes|competitors)$/i;

function hasEmptyList(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return value.length === 0 && depth === 0;
  if (!isRecord(value) || depth > DEEPEST) return false;
  return Object.entries(value).some(([key, inner]) =>
    Array.isArray(inner) ? OF_RESULTS.test(key) && inner.every(isUnplaced) : hasEmptyList(inner, depth + 1),
  );
}

/** A starter without a rank. */
const isUnplaced = (entry: unknown): boolean =>
  isRecord(entry) &&
  Object.keys(entry).some((key) => columnOf(key) === "name" || isRecord(entry[key])) &&
  Object.entries(entry).every(([key, value]) => columnOf(key) !== "rank" || !value || value === "-");

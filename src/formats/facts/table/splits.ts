import type { Far, RaceEntry, RaceFacts } from "../../../core/results/race-facts";
import { elements, type Page } from "../../page/page";
import { type Column, columnOf, isRankWithin } from "../words/words";
import { type Row, rowsOfTable, textOfCell } from "./grid";
import { saidFirst } from "./headers";
import { namesOf } from "./names";
import { isBlank, looksLikeTime, rankIn, stateOf } from "./values";

/** A page has a few tables about one athlete. */
const MOST_TABLES = 30;
const MOST_ROWS = 100;

/**
 * The page of one athlete, as mika:timing prints it: a name, a bib and places in rows of two cells, and a table of splits. They
 * say where the athlete is and nothing of the others, so there is one entry.
 *
 * @returns undefined for other pages
 */
export function splitFacts(page: Page, title: () => string): RaceFacts | undefined {
  const tables = elements(page.document, "table")
    .slice(0, MOST_TABLES)
    .map((table) => rowsOfTable(table).slice(0, MOST_ROWS));
  const splits = tables.map(splitsIn).find(Boolean);
  if (!splits) return undefined;
  const said = saidIn(tables.flat());
  const [named] = namesOf([said.get("name") ?? ""]);
  const rank = rankIn(said.get("rank") ?? "");
  const bib = said.get("bib") ?? said.get("number");
  if (!named?.name || (rank === undefined && bib === undefined)) return undefined;
  const state = stateOf([said.get("state") ?? "", said.get("time") ?? ""]);
  const team = [said.get("team") ?? "", named.nation ?? ""].find((text) => !isBlank(text));
  const entry: RaceEntry = {
    ...(rank !== undefined && !state && { rank }),
    name: named.name,
    ...(bib && { bib }),
    ...(team && { team }),
    time: splits.time,
    ...(state && { state }),
  };
  return { name: title(), ...(splits.far && { far: splits.far }), entries: [entry] };
}

/** What rows of a label and a value say; the first of several. Women and men have races of their own, where no place is one of all. */
function saidIn(rows: readonly Row[]): Map<Column, string> {
  const said = new Map<Column, string>();
  let place: string | undefined;
  for (const { cells } of rows) {
    const label = textOfCell(cells[0]);
    const kind = cells.length === 2 ? columnOf(label.replace(/:$/, "")) : undefined;
    const text = cells[1] ? saidFirst(cells[1].lines) : "";
    if (!kind || said.has(kind) || isBlank(text)) continue;
    if (kind === "rank" && isRankWithin(label)) place ??= OF_GENDER.test(label) ? text : undefined;
    else said.set(kind, text);
  }
  return place === undefined || said.has("rank") ? said : said.set("rank", place);
}

const OF_GENDER = /[mh]\s?[/|]\s?[wf]|gender|sex|geschlecht/i;

/** The last place that was passed. */
function splitsIn(rows: readonly Row[]): { time: string; far?: Far } | undefined {
  const [header, ...body] = rows;
  const headers = header?.cells.map(textOfCell) ?? [];
  const time = headers.findIndex((text) => columnOf(text) === "time");
  if (headers.length < 3 || columnOf(headers[0] ?? "") !== "split" || time < 0) return undefined;
  const places = body.map(({ cells }) => ({ place: textOfCell(cells[0]), time: textOfCell(cells[time]) }));
  if (places.filter(({ place }) => farOf(place)).length < 2) return undefined;
  const last = places.findLast((one) => looksLikeTime(one.time));
  if (!last) return undefined;
  const passed = places.slice(0, places.indexOf(last) + 1).findLast(({ place }) => farOf(place));
  const far = passed && farOf(passed.place);
  return { time: last.time, ...(far && last === passed && { far }) };
}

/** "5K", "10 km", "3 mi" */
function farOf(place: string): Far | undefined {
  const [, number, unit] = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*(km?|mi|miles?|كم)\s*\*?$/iu.exec(place) ?? [];
  if (!number || !unit) return undefined;
  return { unit: /^m/iu.test(unit) ? "mi" : "km", done: Number(number.replace(",", ".")) };
}

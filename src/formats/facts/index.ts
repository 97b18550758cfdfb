import { isRecord } from "../../core/own";
import { boundedFacts, type RaceFacts } from "../../core/results/race-facts";
import { type Page, titleOf } from "../page/page";
import { embeddedData } from "../page/script-data";
import { htmlFacts } from "./html";
import { ownName } from "./json/about";
import { eventOf, iofFacts } from "./json/iof";
import { jsonFacts } from "./json/json";
import { kindOfPath } from "./json/keys";
import { ofPrograms } from "./json/programs";
import { xmlData } from "./json/xml";
import { isEven } from "./table/starts";
import { lastingName, saidBy, withoutCounts } from "./words/about";
import type { Column } from "./words/words";

/** How races stand by the results on a page, whichever way it has them; none for a page without results. */
export function readFacts(page: Page): RaceFacts[] {
  const found = page.data === undefined ? (iofFacts(page) ?? htmlFacts(page)) : jsonFacts(page.data);
  const all =
    found.length > 0 || page.data !== undefined
      ? found
      : [...jsonFacts(ofPrograms(xmlData(page))), ...embeddedFacts(page)];
  const names = withoutCounts(all.map(({ name }) => name));
  return boundedFacts(all.map((race, i) => ({ ...race, name: lastingName(names[i] ?? "") })));
}

/** A key, or an item of a list: headers may be one. Players and menus write keys without quotes, too. */
const KEY = /(?<=[{[,]\s*)(?:"([\p{L}_][\p{L}\p{N}_-]{1,40})"\s*[:,\]]|([\p{L}_][\p{L}\p{N}_]{1,40})\s*:)/gu;
const MOST_KEYS = 2000;

/** Whether a script's data has keys for a rank and for a time, a gap or who is out. */
function mayHaveResults(text: string): boolean {
  const kinds = new Set<Column | undefined>();
  const known = new Set<string>();
  let isBeside = false;
  for (const [, quoted, key = quoted ?? ""] of text.matchAll(KEY)) {
    if (known.has(key)) continue;
    if (known.size >= MOST_KEYS) break;
    known.add(key);
    const kind = kindOfPath([key]);
    kinds.add(kind);
    isBeside ||= quoted !== undefined || kind === "bib" || kind === "team" || kind === "gap";
    if (isBeside && kinds.has("rank") && (kinds.has("time") || kinds.has("gap"))) return true;
  }
  return false;
}

/** Many pages draw their table from data that they carry. */
function embeddedFacts(page: Page): RaceFacts[] {
  const isOfStarts = saidBy(titleOf(page), "") === "starts";
  const areStarts = ({ entries }: RaceFacts) => isOfStarts && isEven(entries.flatMap(({ time }) => time ?? []));
  return embeddedData(page, mayHaveResults)
    .flatMap(jsonFacts)
    .filter((race) => !areStarts(race));
}

/** The title of a page of results; of data, the name that it has or its only race's. */
export function titleOfResults(page: Page, facts: readonly RaceFacts[]): string {
  const only = facts.length === 1 ? facts[0]?.name : undefined;
  if (page.data !== undefined) return (isRecord(page.data) && ownName(page.data)) || only || titleOf(page);
  return eventOf(page) ?? titleOf(page);
}

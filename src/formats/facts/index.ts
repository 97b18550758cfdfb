import { isRecord } from "../../core/own";
import { boundedFacts, type RaceFacts } from "../../core/race-facts";
import { type Page, titleOf } from "../page";
import { embeddedData } from "../script-data";
import { lastingName } from "./about";
import { htmlFacts } from "./html";
import { eventOf, iofFacts } from "./iof";
import { jsonFacts } from "./json";
import { ownName } from "./json-about";
import { openTrackFacts } from "./opentrack";

/** How races stand by the results on a page, whichever way it has them; none for a page without results. */
export function readFacts(page: Page): RaceFacts[] {
  const found = page.data === undefined ? (iofFacts(page) ?? htmlFacts(page)) : inData(page.data);
  const all = found.length > 0 || page.data !== undefined ? found : embeddedFacts(page);
  return boundedFacts(all.map((race) => ({ ...race, name: lastingName(race.name) })));
}

const inData = (data: unknown): RaceFacts[] => openTrackFacts(data) ?? jsonFacts(data);

const HAS_RANK = /"(?:\w{0,12}(?:rank|place|pos|position)|rank_?overall|overall|rk|rang|platz|puesto|standing)"\s*:/i;
const HAS_TIME = /"(?:\w{0,12}time|result|gap|diff|behind|performance|mark)\w{0,12}"\s*:/i;

/** Many pages draw their table from data that they carry. */
const embeddedFacts = (page: Page): RaceFacts[] =>
  embeddedData(page, (text) => HAS_RANK.test(text) && HAS_TIME.test(text)).flatMap(inData);

/** The title of a page of results; of data, the name that it has or its only race's. */
export function titleOfResults(page: Page, facts: readonly RaceFacts[]): string {
  const only = facts.length === 1 ? facts[0]?.name : undefined;
  if (page.data !== undefined) return (isRecord(page.data) && ownName(page.data)) || only || titleOf(page);
  return eventOf(page) ?? titleOf(page);
}

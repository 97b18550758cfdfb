import { type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import { own } from "../../../core/own";
import { clockText, millisOf } from "../../../core/results/race-clock";
import type { EntryState, RaceEntry, RaceFacts } from "../../../core/results/race-facts";
import { type Page, parseXml, tidy } from "../../page/page";
import { byRank, withGaps } from "../table/order";
import { instantOf } from "./about";

const ROOT = /<(?:[\w-]{1,20}:)?ResultList[\s>]/;
const LOOKED_AT = 4000;

const STATES: Readonly<Record<string, EntryState>> = {
  MissingPunch: "DSQ",
  Disqualified: "DSQ",
  DidNotFinish: "DNF",
  OverTime: "DNF",
  SportingWithdrawal: "DNF",
  DidNotStart: "DNS",
  DidNotEnter: "DNS",
  Cancelled: "DNS",
  // Version 2.
  MisPunch: "DSQ",
};

/**
 * A result list of IOF XML 3.0 (https://github.com/international-orienteering-federation/datastandard-v3), or of 2.0.3 before it:
 * each class is a race.
 *
 * @returns undefined for other pages
 */
export function iofFacts(page: Page): RaceFacts[] | undefined {
  const root = rootOf(page);
  if (!root) return undefined;
  const { status, createTime = "" } = root.attribs;
  return all(root, "ClassResult").map((result) => ({
    name: textIn(result, "Class", "Name") || textIn(result, "ClassShortName"),
    ...(/^complete$/i.test(status ?? "") && { status: "ended" as const }),
    ...(/^snapshot$/i.test(status ?? "") && { status: "live" as const }),
    ...instantOf(createTime),
    entries: withGaps(byRank([...peopleIn(all(result, "PersonResult")), ...all(result, "TeamResult").flatMap(teamIn)])),
  }));
}

function rootOf({ body }: Page): Element | undefined {
  if (!ROOT.test(body.slice(0, LOOKED_AT))) return undefined;
  return parseXml(body)
    ?.children.filter(isTag)
    .find((one) => named(one) === "ResultList");
}

/** Whether a page is a list of results, or of who will start, of IOF XML. */
export const isIof = ({ body }: Page): boolean =>
  /<(?:[\w-]{1,20}:)?(?:Result|Start)List[\s>]/.test(body.slice(0, LOOKED_AT));

/** What the event of a result list is called. */
export function eventOf(page: Page): string | undefined {
  const root = rootOf(page);
  return (root && textIn(root, "Event", "Name")) || undefined;
}

/** Of several days the last says how all of them together stand; who hasn't run it yet, or has missed another, has no place. */
function peopleIn(people: readonly Element[]): RaceEntry[] {
  const days = people.reduce((most, person) => Math.max(most, all(person, "Result").length), 1);
  const lastOf = (person: Element) => all(person, "Result")[days - 1];
  const overallOf = (person: Element) => {
    const last = days > 1 ? lastOf(person) : undefined;
    return last && first(last, "OverallResult");
  };
  const areOverall = people.some(overallOf);
  return people.flatMap((person) => {
    const last = lastOf(person);
    const isAlone = areOverall && last !== undefined && textIn(last, "Status") === "OK";
    const of = overallOf(person) ?? (isAlone ? undefined : last) ?? person;
    return first(person, "Result") ? personIn(person, of) : [];
  });
}

function personIn(result: Element, of: Element): RaceEntry[] {
  const name = ["Given", "Family"]
    .map((part) => textIn(result, "Person", "Name", part) || textIn(result, "Person", "PersonName", part))
    .filter(Boolean)
    .join(" ");
  return name ? [entryOf(name, of, teamOf(result), textIn(result, "Result", "BibNumber"))] : [];
}

/** The last leg that has one says how a relay team stands. */
function teamIn(result: Element): RaceEntry[] {
  const overall = all(result, "TeamMemberResult").flatMap((leg) =>
    all(leg, "Result").flatMap((one) => all(one, "OverallResult")),
  );
  const name = textIn(result, "Name") || textIn(result, "TeamName") || teamOf(result);
  // Version 2 says it of the team itself.
  const last = overall.findLast((one) => textIn(one, "Time") || textIn(one, "Position")) ?? overall.at(-1) ?? result;
  return name ? [entryOf(name, last, teamOf(result), textIn(result, "BibNumber"))] : [];
}

const teamOf = (result: Element): string =>
  textIn(result, "Organisation", "Name") ||
  textIn(result, "Club", "ShortName") ||
  (first(result, "Organisation", "Country")?.attribs.code ?? first(result, "CountryId")?.attribs.value ?? "");

function entryOf(name: string, result: Element, team: string, bib: string): RaceEntry {
  const status = first(result, "CompetitorStatus") ?? first(result, "TeamStatus");
  const state = own(STATES, textIn(result, "Status") || (status?.attribs.value ?? ""));
  const seconds = (field: string) => secondsOf(textIn(result, field));
  const [time, behind] = [seconds("Time"), seconds("TimeBehind")];
  const position = Number(textIn(result, "Position") || textIn(result, "ResultPosition") || Number.NaN);
  const isRanked = !state && position !== undefined && position > 0;
  return {
    ...(isRanked && { rank: position }),
    name,
    ...(bib && { bib }),
    ...(team && team !== name && { team }),
    ...(time !== undefined && time > 0 && { time: clockText(Math.round(time * 1000)) }),
    ...(isRanked && behind !== undefined && behind > 0 && { gap: `+${clockText(Math.round(behind * 1000))}` }),
    ...(state && { state }),
  };
}

/** Version 3 has seconds, version 2 "34:10". */
const secondsOf = (text: string): number | undefined =>
  text.includes(":") ? (millisOf(text) ?? 0) / 1000 : text ? Number(text.replace(",", ".")) : undefined;

/** Its name without a prefix. */
const named = ({ name }: Element): string => name.replace(/^.*:/, "");

const all = (within: Element, name: string): Element[] =>
  within.children.filter(isTag).filter((child) => named(child) === name);

const first = (within: Element, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && all(at, name)[0], within);

const textIn = (within: Element, ...path: string[]): string => {
  const found = first(within, ...path);
  return found ? tidy(textContent(found)) : "";
};

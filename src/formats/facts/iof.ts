import { type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import { clockText } from "../../core/race-clock";
import type { EntryState, RaceEntry, RaceFacts } from "../../core/race-facts";
import { type Page, parseXml, tidy } from "../page";
import { instantOf } from "./json-about";
import { byRank, withGaps } from "./order";

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
};

/**
 * A result list of IOF XML 3.0 (https://github.com/international-orienteering-federation/datastandard-v3): each class is a
 * race, times are seconds.
 *
 * @returns undefined for other pages
 */
export function iofFacts(page: Page): RaceFacts[] | undefined {
  const root = rootOf(page);
  if (!root) return undefined;
  const { status, createTime = "" } = root.attribs;
  return all(root, "ClassResult").map((result) => ({
    name: textIn(result, "Class", "Name"),
    ...(status === "Complete" && { status: "ended" as const }),
    ...(status === "Snapshot" && { status: "live" as const }),
    ...instantOf(createTime),
    entries: withGaps(
      byRank([...all(result, "PersonResult").flatMap(personIn), ...all(result, "TeamResult").flatMap(teamIn)]),
    ),
  }));
}

function rootOf({ body }: Page): Element | undefined {
  if (!ROOT.test(body.slice(0, LOOKED_AT))) return undefined;
  return parseXml(body)
    ?.children.filter(isTag)
    .find((one) => named(one) === "ResultList");
}

/** What the event of a result list is called. */
export function eventOf(page: Page): string | undefined {
  const root = rootOf(page);
  return (root && textIn(root, "Event", "Name")) || undefined;
}

function personIn(result: Element): RaceEntry[] {
  const name = ["Given", "Family"]
    .map((part) => textIn(result, "Person", "Name", part))
    .filter(Boolean)
    .join(" ");
  const [of] = all(result, "Result");
  return of && name ? [entryOf(name, of, teamOf(result), textIn(of, "BibNumber"))] : [];
}

/** The last leg that has one says how a relay team stands. */
function teamIn(result: Element): RaceEntry[] {
  const overall = all(result, "TeamMemberResult").flatMap((leg) =>
    all(leg, "Result").flatMap((one) => all(one, "OverallResult")),
  );
  const name = textIn(result, "Name") || teamOf(result);
  const last = overall.findLast((one) => textIn(one, "Time") || textIn(one, "Position")) ?? overall.at(-1);
  return last && name ? [entryOf(name, last, teamOf(result), textIn(result, "BibNumber"))] : [];
}

const teamOf = (result: Element): string =>
  textIn(result, "Organisation", "Name") || (first(result, "Organisation", "Country")?.attribs.code ?? "");

function entryOf(name: string, result: Element, team: string, bib: string): RaceEntry {
  const state = STATES[textIn(result, "Status")];
  const [time, behind, position] = ["Time", "TimeBehind", "Position"].map((field) =>
    Number(textIn(result, field) || Number.NaN),
  );
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

import type { Instant } from "../core/instant";
import type { Race, Standing } from "../core/race";
import { isDecided } from "../core/results/fact-changes";
import type { RaceEntry, RaceFacts } from "../core/results/race-facts";
import { isSameName, type StandingFacts } from "../core/results/results";
import { farText, gapText } from "./fact-news";
import { leadsText, standingSentence, wonText } from "./race";
import { timeOrDay } from "./time";
import { list, type Translate } from "./translate";

/** How a race stands, in one line. */
export interface RaceLine {
  says: string;
  /** Since when, or when it was said; absent where the line has times of its own. */
  at?: Instant;
  /** Its results are in. */
  isFinal: boolean;
  isByFacts: boolean;
}

/**
 * Who leads a race, how far it is, and where the reader's athletes are: by its results where it has some, else by its posts. Where
 * a later post disagrees with them, both are in the line with their times.
 *
 * @param athletes whom the reader follows
 * @param now the time at the race in milliseconds
 * @returns undefined where neither is known
 */
export function raceLine(
  race: Race,
  results: StandingFacts | undefined,
  athletes: readonly string[],
  now: number,
  t: Translate,
  locale: string,
): RaceLine | undefined {
  const { standing } = race;
  const prose = standingSentence(race, now, t, athletes);
  const facts = results && factsSentence(results.facts, athletes, t);
  if (!results || !facts) {
    if (prose === undefined) return undefined;
    return { says: prose, ...(standing && { at: standing.at }), isFinal: standing?.isFinal ?? false, isByFacts: false };
  }
  const isFinal = isDecided(results.facts);
  if (!prose || !standing || !disagree(standing, results))
    return { says: facts, at: results.at, isFinal, isByFacts: true };
  const said = (what: string, at: Instant) => t("saidAtTime", [what, timeOrDay(at, now, locale)]);
  return { says: joined([said(facts, results.at), said(prose, standing.at)]), isFinal, isByFacts: true };
}

/** Older posts don't disagree: they tell how it was. */
function disagree({ at, leader, isFinal }: Standing, results: StandingFacts): boolean {
  if (at <= results.at) return false;
  const leaders = leadersOf(results.facts);
  return isFinal !== isDecided(results.facts) || !leaders.some(({ name }) => isSameName(name, leader ?? ""));
}

const MOST_NAMED = 3;
const MOST_MINE = 2;

/** "Wanjiru leads, 40 km · Hawkins 9th, +2:10"; undefined where nobody leads and none of the reader's athletes is in it. */
function factsSentence(facts: RaceFacts, athletes: readonly string[], t: Translate): string | undefined {
  const leaders = leadersOf(facts);
  const short = (entry: RaceEntry): RaceEntry => ({ ...entry, name: shortName(entry, facts) });
  const mine = facts.entries
    .filter((entry) => leaders.length !== 1 || entry !== leaders[0])
    .filter(({ name }) => athletes.some((athlete) => isSameName(athlete, name)))
    .slice(0, MOST_MINE)
    .flatMap((entry) => gapText(short(entry), t) ?? []);
  const statements = [...(leaders.length > 0 ? [leadText(facts, leaders.map(short), t)] : []), ...mine];
  return statements.length > 0 ? joined(statements) : undefined;
}

function leadText(facts: RaceFacts, leaders: readonly RaceEntry[], t: Translate): string {
  const time = leaders[0]?.time;
  const names = list(
    t,
    leaders.slice(0, MOST_NAMED).map(({ name }) => name),
  );
  const isSeveral = leaders.length > 1;
  if (isDecided(facts)) return wonText(names, isSeveral, time, t);
  const leads = leadsText(names, isSeveral, t);
  return facts.far ? t("standsThen", [leads, farText(facts.far, t)]) : leads;
}

/**
 * Without the given name, which stands first, as on any scoreboard; only of a person (whose team has a field of its own), and
 * where nobody else in the results is called the same.
 */
function shortName({ name, team }: RaceEntry, { entries }: RaceFacts): string {
  const family = familyName(name);
  const isOne = entries.filter((other) => familyName(other.name) === family).length === 1;
  return team && family && isOne ? family : name;
}

const familyName = (name: string): string | undefined => /^[\p{L}'’.-]+\s+(\p{L}{2}.*)$/u.exec(name)?.[1];

const leadersOf = ({ entries }: RaceFacts): RaceEntry[] => entries.filter(({ rank }) => rank === 1);

const joined = (statements: readonly string[]): string => statements.join(" · ");

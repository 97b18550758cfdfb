import { type Weights, weightsOfAll } from "../../src/races/compete/compete";
import type { AthleteLists, Athletes } from "../../src/races/evidence/athletes";
import { type Vocabulary, vocabularyFor } from "../../src/races/words/vocabulary";
import { partsOf, sportsOf } from "../learn/folds";
import { athletesIn, type Learner, learnerWith } from "../learn/learn";
import { trustFrom, winnersOn } from "../learn/threshold";
import {
  abstention,
  alertRates,
  countedRates,
  discoveryRates,
  followedRates,
  isRightKind,
  kindRates,
  type Rates,
  raceRates,
  standingRates,
} from "./figures";
import { intervalsOf } from "./intervals";
import type { LabelledPage } from "./label-file";
import { type Trial, type Tried, tryPage } from "./trial";

export interface Figures {
  races: { all: Rates; untagged: Rates };
  counted: Rates;
  /** What counts for who follows a race. */
  followed: Rates;
  alerts: Rates;
  abstention: number;
  discovery: Rates;
  /** Bogus chips on the page that has most of them. */
  mostBogus: number;
  kinds: { accuracy: number; right: number; of: number };
  standings: Rates;
  posts: number;
}

/** How the weights came about, by which a page is measured. */
export const LEARNT = ["all pages", "without the page", "without its sport"] as const;
type Learnt = (typeof LEARNT)[number];

export interface Measured {
  /** All posts at the first poll. */
  whole: Figures;
  /** One post with each poll. */
  live: Figures;
  intervals: Record<"shown" | "counted", ReturnType<typeof intervalsOf>>;
}

export interface Miss {
  page: string;
  n: number;
  text: string;
  tag?: string;
  expected: string[];
  said: string[];
  why: string[];
  kind: { expected: string; said: string };
}

export interface Conditions {
  pages: number;
  posts: number;
  pooled: Partial<Record<Learnt, Measured>>;
  perPage: Record<string, Partial<Record<Learnt, { whole: Figures; live: Figures }>>>;
  /** Of the first condition measured, all posts at once. */
  misses: Miss[];
}

interface Both {
  whole: Trial;
  live: Trial;
}

/**
 * Every figure of some pages.
 *
 * @param others pages to learn from besides
 * @param which how the weights that they are measured by came about; those of all pages are the ones that ship
 */
export function conditionsOf(
  pages: readonly LabelledPage[],
  others: readonly LabelledPage[],
  lists: AthleteLists,
  which: readonly Learnt[],
): Conditions {
  const trials = trialsOf(pages, others, lists, which);
  return {
    pages: pages.length,
    posts: pages.reduce((sum, { posts }) => sum + posts.length, 0),
    pooled: Object.fromEntries(which.map((how, i) => [how, measured(trials[i] ?? [])])),
    perPage: Object.fromEntries(
      pages.map(({ id }, i) => [
        id,
        Object.fromEntries(which.map((how, j) => [how, bothOf((trials[j] ?? []).slice(i, i + 1))])),
      ]),
    ),
    misses: (trials[0] ?? []).flatMap(({ whole }) => whole.tried.flatMap(missOf)),
  };
}

/** The figures of several sets of pages, by weights that haven't seen the page, all learnt from all sets at once. */
export function checked(sets: readonly (readonly LabelledPage[])[], lists: AthleteLists): Conditions[] {
  const how = "without the page";
  const all = [...new Map(sets.flat().map((page) => [page.id, page])).values()];
  const [trials = []] = trialsOf(all, [], lists, [how]);
  return sets.map((pages) => {
    const ids = new Set(pages.map(({ id }) => id));
    const own = trials.filter(({ whole }) => ids.has(whole.page.id));
    const posts = own.reduce((sum, { whole }) => sum + whole.tried.length, 0);
    return { pages: own.length, posts, pooled: { [how]: measured(own) }, perPage: {}, misses: [] };
  });
}

/** What is said of each page, by weights that came about in each of these ways. */
function trialsOf(
  pages: readonly LabelledPage[],
  others: readonly LabelledPage[],
  lists: AthleteLists,
  which: readonly Learnt[],
): Both[][] {
  const athletes = athletesIn(lists);
  const all = [...pages, ...others.filter(({ id }) => pages.every((page) => page.id !== id))];
  const learn = learnerWith(athletes);
  return which.map((how) => {
    const isOut = how === "without its sport";
    const weightsFor =
      how === "all pages" ? () => weightsOfAll : leavingOut(all, isOut ? sportsOf(all) : partsOf(all), learn, athletes);
    return pages.map((page): Both => {
      const vocabulary = vocabularyFor(page.event, isOut ? page.sport : undefined);
      const judge = { weights: weightsFor(page), vocabulary };
      const run = (whole: boolean) => tryPage(page, athletes(vocabulary), [], { tags: true, whole, judge });
      return { whole: run(true), live: run(false) };
    });
  });
}

/** Weights and thresholds that haven't seen a page, nor any page that is left out with it. */
function leavingOut(
  all: readonly LabelledPage[],
  groups: ReadonlyMap<LabelledPage, string>,
  learn: Learner,
  athletes: (vocabulary: Vocabulary) => Athletes,
): (page: LabelledPage) => Weights {
  const others = (group: string) => all.filter((page) => groups.get(page) !== group);
  const learnt = new Map([...new Set(groups.values())].map((group) => [group, learn(others(group))]));
  const winners = all.flatMap((page) => {
    const of = learnt.get(groups.get(page) ?? "") ?? {};
    return [...winnersOn(page, of, athletes), ...winnersOn(page, of, athletes, page.sport)];
  });
  const trust = new Map(
    [...learnt.keys()].map((group) => [group, trustFrom(winners.filter(({ page }) => groups.get(page) !== group))]),
  );
  return (page) => {
    const group = groups.get(page) ?? "";
    return { ...weightsOfAll, ...trust.get(group), of: learnt.get(group) ?? {} };
  };
}

const bothOf = (trials: readonly Both[]) => ({
  whole: figuresOf(trials.map(({ whole }) => whole)),
  live: figuresOf(trials.map(({ live }) => live)),
});

const measured = (trials: readonly Both[]): Measured => ({
  ...bothOf(trials),
  intervals: {
    shown: intervalsOf(trials.map(({ whole }) => raceRates(whole.tried))),
    counted: intervalsOf(trials.map(({ whole }) => countedRates(whole.tried))),
  },
});

function figuresOf(trials: readonly Trial[]): Figures {
  const tried = trials.flatMap((trial) => trial.tried);
  return {
    races: { all: raceRates(tried), untagged: raceRates(tried.filter(({ post }) => !post.tag)) },
    counted: countedRates(tried),
    followed: followedRates(trials),
    alerts: alertRates(tried),
    abstention: abstention(tried),
    discovery: discoveryRates(trials),
    mostBogus: Math.max(0, ...trials.map((trial) => discoveryRates([trial]).false)),
    kinds: kindRates(tried),
    standings: standingRates(trials),
    posts: tried.length,
  };
}

function missOf(tried: Tried): Miss[] {
  const { page, post, races, kind, links } = tried;
  const same = races.length === post.races.length && races.every((key) => post.races.includes(key));
  if (same && isRightKind(tried)) return [];
  const why = links.map(({ key, confidence, reason }) => {
    const because =
      reason.why === "text"
        ? [...reason.names.map((name) => `names ${name}`), ...reason.words.map((word) => `says "${word}"`)].join(", ")
        : reason.why;
    return `${key} (${confidence}): ${because}`;
  });
  return [
    {
      page,
      n: post.n,
      text: [post.headline, post.text].filter(Boolean).join(" | "),
      tag: post.tag,
      expected: post.races,
      said: races,
      why,
      kind: { expected: post.kind, said: kind },
    },
  ];
}

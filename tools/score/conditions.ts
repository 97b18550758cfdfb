import type { Memory } from "../../src/core/race";
import { type AthleteLists, type Athletes, listedAthletes } from "../../src/races/athletes";
import { vocabularyFor } from "../../src/races/vocabulary";
import { alertRates, discoveryRates, isRightKind, kindRates, type Rates, raceRates } from "./figures";
import type { LabelledPage } from "./label-file";
import { type Trial, type Tried, tryPage } from "./trial";

export interface Figures {
  races: { all: Rates; untagged: Rates; tagsHidden: Rates };
  alerts: Rates;
  kinds: { accuracy: number; right: number; of: number };
  discovery: Rates;
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
  untagged: number;
  /** Each page by itself, as a new reader has it. */
  alone: Figures;
  /** Each page with what all the others taught, and never itself. */
  heldOut: Figures;
  perPage: Record<string, { alone: Figures; heldOut: Figures }>;
  misses: Miss[];
  posted: { page: string; n: number; races: string[]; kind: string; confidence: Record<string, string> }[];
}

/** Every figure under every condition. */
export function conditionsOf(pages: readonly LabelledPage[], lists: AthleteLists): Conditions {
  const listOf = (page: LabelledPage) => () => listedAthletes(lists, vocabularyFor(page.event));
  const alone = pages.map((page) => both(page, listOf(page), []));
  const heldOut = pages.map((page, i) =>
    both(
      page,
      listOf(page),
      alone.filter((_, j) => j !== i).map(({ shown }) => shown.memory),
    ),
  );
  const shown = alone.flatMap((trial) => trial.shown.tried);
  return {
    pages: pages.length,
    posts: shown.length,
    untagged: shown.filter(({ post }) => !post.tag).length,
    alone: figuresOf(alone),
    heldOut: figuresOf(heldOut),
    perPage: Object.fromEntries(
      pages.map((page, i) => [
        page.id,
        { alone: figuresOf(alone.slice(i, i + 1)), heldOut: figuresOf(heldOut.slice(i, i + 1)) },
      ]),
    ),
    misses: shown.flatMap(missOf),
    posted: shown.map(({ page, post, races, kind, links }) => ({
      page,
      n: post.n,
      races,
      kind,
      confidence: Object.fromEntries(links.map(({ key, confidence }) => [key, confidence])),
    })),
  };
}

interface Both {
  shown: Trial;
  hidden: Trial;
}

const both = (page: LabelledPage, list: () => Athletes, earlier: readonly Memory[]): Both => ({
  shown: tryPage(page, list(), earlier, true),
  hidden: tryPage(page, list(), earlier, false),
});

function figuresOf(trials: readonly Both[]): Figures {
  const shown = trials.flatMap((trial) => trial.shown.tried);
  return {
    races: {
      all: raceRates(shown),
      untagged: raceRates(shown.filter(({ post }) => !post.tag)),
      tagsHidden: raceRates(trials.flatMap((trial) => trial.hidden.tried)),
    },
    alerts: alertRates(shown),
    kinds: kindRates(shown),
    discovery: discoveryRates(trials.map((trial) => trial.shown)),
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
  const text = [post.headline, post.text].filter(Boolean).join(" | ");
  return [
    {
      page,
      n: post.n,
      text,
      tag: post.tag,
      expected: post.races,
      said: races,
      why,
      kind: { expected: post.kind, said: kind },
    },
  ];
}

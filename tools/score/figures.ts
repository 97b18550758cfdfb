import type { Trial, Tried } from "./trial";

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
  right: number;
  false: number;
  missed: number;
}

export function rates(right: number, wrong: number, missed: number): Rates {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, false: wrong, missed };
}

/** Over all (post, race) pairs; a post about the whole event is a pair with "gen". */
export function raceRates(tried: readonly Tried[]): Rates {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { post, races } of tried) {
    right += races.filter((key) => post.races.includes(key)).length;
    wrong += races.filter((key) => !post.races.includes(key)).length;
    missed += post.races.filter((key) => !races.includes(key)).length;
  }
  return rates(right, wrong, missed);
}

const KEY_KINDS = ["start", "lead change", "result", "record", "withdrawal"];
const LABELLED_KEY = ["key", ...KEY_KINDS];

/**
 * What would interrupt somebody who follows one race at Alert, for each race of the page: key events that are counted to it
 * by label or with high confidence. False is one that is not about that race, missed one that a person calls a key event.
 */
export function alertRates(tried: readonly Tried[]): Rates {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { post, kind, links } of tried) {
    const sure = new Set(links.filter(({ confidence }) => confidence !== "low").map(({ key }) => key));
    const alerted = KEY_KINDS.includes(kind) ? sure : new Set<string>();
    right += [...alerted].filter((key) => post.races.includes(key)).length;
    wrong += [...sure].filter((key) => !post.races.includes(key)).length;
    if (LABELLED_KEY.includes(post.kind)) missed += post.races.filter((key) => key !== "gen" && !sure.has(key)).length;
  }
  return rates(right, wrong, missed);
}

/** The labels' kinds in ours: some of them say "key" for any progress, and tell recaps and people from the rest. */
const KINDS: Record<string, readonly string[]> = {
  key: ["start", "lead change", "record", "withdrawal", "other"],
  human: ["other"],
  background: ["other"],
  recap: ["other", "result"],
};

export const isRightKind = ({ post, kind }: Tried): boolean => (KINDS[post.kind] ?? [post.kind]).includes(kind);

export function kindRates(tried: readonly Tried[]): { accuracy: number; right: number; of: number } {
  const right = tried.filter(isRightKind).length;
  return { accuracy: tried.length === 0 ? 1 : right / tried.length, right, of: tried.length };
}

/** The races that a page's posts are about, against those that were found. */
export function discoveryRates(trials: readonly Trial[]): Rates {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { tried, discovered } of trials) {
    const had = new Set(tried.flatMap(({ post }) => post.races).filter((key) => key !== "gen"));
    right += discovered.filter((key) => had.has(key)).length;
    wrong += discovered.filter((key) => !had.has(key)).length;
    missed += [...had].filter((key) => !discovered.includes(key)).length;
  }
  return rates(right, wrong, missed);
}

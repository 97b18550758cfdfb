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

export function sumOf(some: readonly Rates[]): Rates {
  const sum = (key: "right" | "false" | "missed") => some.reduce((total, one) => total + one[key], 0);
  return rates(sum("right"), sum("false"), sum("missed"));
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

const surely = ({ links }: Tried): string[] => [
  ...new Set(links.filter(({ confidence }) => confidence !== "low").map(({ key }) => key)),
];

/** What is counted, by label or with high confidence: its recall is of all pairs, those of the whole event too. */
export function countedRates(tried: readonly Tried[]): Rates {
  let [right, wrong, all] = [0, 0, 0];
  for (const one of tried) {
    const sure = surely(one);
    right += sure.filter((key) => one.post.races.includes(key)).length;
    wrong += sure.filter((key) => !one.post.races.includes(key)).length;
    all += one.post.races.length;
  }
  return rates(right, wrong, all - right);
}

/**
 * What the badge counts for somebody who follows a race, for each race of the page: what is sure; and on a page with one race
 * all posts, since the level of all others goes along with it (`set-followed.ts`). Posts of the whole event are false then.
 */
export function followedRates(trials: readonly Trial[]): Rates {
  return sumOf(
    trials.map(({ tried, discovered }) => {
      const [only, ...more] = discovered;
      if (only === undefined || more.length > 0) return countedRates(tried);
      const right = tried.filter(({ post }) => post.races.includes(only)).length;
      return rates(right, tried.length - right, tried.reduce((all, { post }) => all + post.races.length, 0) - right);
    }),
  );
}

const KEY_KINDS = ["start", "lead change", "result", "record", "withdrawal"];
const LABELLED_KEY = ["key", ...KEY_KINDS];

/**
 * What would interrupt somebody who follows one race at Alert, for each race of the page: key events that are counted to
 * it. False is one that is not about that race, missed one that a person calls a key event.
 */
export function alertRates(tried: readonly Tried[]): Rates {
  let [right, wrong, missed] = [0, 0, 0];
  for (const one of tried) {
    const alerted = KEY_KINDS.includes(one.kind) ? surely(one) : [];
    right += alerted.filter((key) => one.post.races.includes(key)).length;
    wrong += alerted.filter((key) => !one.post.races.includes(key)).length;
    const isKey = LABELLED_KEY.includes(one.post.kind);
    missed += isKey ? one.post.races.filter((key) => key !== "gen" && !surely(one).includes(key)).length : 0;
  }
  return rates(right, wrong, missed);
}

/** The share of posts about a race for which none is shown. */
export function abstention(tried: readonly Tried[]): number {
  const about = tried.filter(({ post }) => !post.races.includes("gen"));
  return about.length === 0 ? 0 : about.filter(({ links }) => links.length === 0).length / about.length;
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

/** The races that a page's posts are about, against those that were found; false are bogus chips. */
export function discoveryRates(trials: readonly Trial[]): Rates {
  return sumOf(
    trials.map(({ tried, discovered }) => {
      const had = new Set(tried.flatMap(({ post }) => post.races).filter((key) => key !== "gen"));
      const found = discovered.filter((key) => had.has(key)).length;
      return rates(found, discovered.length - found, had.size - found);
    }),
  );
}

/** A standing is taken for right if a person says that its post is about that race, and news of it. */
export function standingRates(trials: readonly Trial[]): Rates {
  let [right, wrong] = [0, 0];
  for (const { standings, tried } of trials) {
    for (const { key, standing } of standings) {
      const post = tried.find((one) => String(one.post.n) === standing.postId)?.post;
      const isNews = ["recap", ...LABELLED_KEY].includes(post?.kind ?? "");
      if (isNews && post?.races.includes(key)) right++;
      else wrong++;
    }
  }
  return rates(right, wrong, 0);
}

import { type Outcome, surenessOf, type Weights } from "../../src/races/compete/compete";
import type { Signs } from "../../src/races/compete/field";
import type { Athletes } from "../../src/races/evidence/athletes";
import { type Vocabulary, vocabularyFor } from "../../src/races/words/vocabulary";
import type { LabelledPage } from "../score/label-file";
import { tryPage } from "../score/trial";
import { fitted } from "./fit";
import { START } from "./learn";

/** Of what is counted on pages that the weights haven't seen, so much must be right. */
const PRECISION = 0.95;
/** What words of a sport would tell apart looks surer than it is where nobody knows them. */
const PRECISION_UNKNOWN = 0.96;
const NEVER = 1.01;
const PULL = 1;

/** A race that won a post of a page whose weights haven't seen it. */
export interface Winner {
  page: LabelledPage;
  isKnown: boolean;
  isLabelled: boolean;
  trust: Signs;
  isRight: boolean;
}

/** The races that win on a page, and whether a person agrees. @param without a sport whose words are taken away */
export function winnersOn(
  page: LabelledPage,
  of: Record<string, number>,
  athletes: (vocabulary: Vocabulary) => Athletes,
  without?: string,
): Winner[] {
  const vocabulary = vocabularyFor(page.event, without);
  const outcomes = new Map<string, Outcome>();
  const { tried } = tryPage(page, athletes(vocabulary), [], {
    tags: true,
    whole: true,
    judge: {
      weights: { ...START, of },
      vocabulary,
      sees(post, _, outcome) {
        outcomes.set(post.id, outcome);
        return undefined;
      },
    },
  });
  const isKnown = vocabulary.sports.length === 1;
  return tried.flatMap(({ post, links }) =>
    links.flatMap(({ key }, i): Winner[] => {
      const won = outcomes.get(String(post.n))?.won[i];
      if (!won) return [];
      const isLabelled = won.contender.signs.label !== undefined;
      return [{ page, isKnown, isLabelled, trust: won.trust, isRight: post.races.includes(key) }];
    }),
  );
}

/** How far races that win can be trusted, and how sure one must be to be counted. */
export function trustFrom(winners: readonly Winner[]): Pick<Weights, "trust" | "counts" | "countsUnknown"> {
  const trust = fitted(
    winners.map((one) => ({ choices: [one.trust, {}], right: one.isRight ? [1, 0] : [0, 1] })),
    PULL,
  );
  const of = (isKnown: boolean) =>
    thresholdOf(
      winners.filter((one) => one.isKnown === isKnown),
      trust,
      isKnown ? PRECISION : PRECISION_UNKNOWN,
    );
  return { trust, counts: of(true), countsUnknown: of(false) };
}

/**
 * The least sureness from which on what is counted is expected to be precise enough, labels included. What is expected of
 * many is steadier than how the few at the edge turned out, since another division of the pages moves that by a fifth.
 */
function thresholdOf(winners: readonly Winner[], trust: Record<string, number>, precision: number): number {
  const labelled = winners.filter(({ isLabelled }) => isLabelled);
  const others = winners
    .filter(({ isLabelled }) => !isLabelled)
    .map((one) => surenessOf(one.trust, trust))
    .sort((a, b) => b - a);
  let [right, all, least] = [labelled.filter(({ isRight }) => isRight).length, labelled.length, NEVER];
  for (const sureness of others) {
    all++;
    right += sureness;
    if (right >= precision * all) least = sureness;
  }
  return Math.round(least * 1000) / 1000;
}

import type { Confidence, Reason } from "../core/race";
import learnt from "./data/weights.json";
import type { Contender, Field, Signs } from "./signs";

/** What `npm run learn` has learnt from labelled pages. */
export interface Weights {
  /** How much each sign speaks for a race, or for none. */
  of: Record<string, number>;
  /** So probable a race must be to be counted: then at least 19 of 20 are right. */
  counts: number;
  /** The same where the sport is unknown, and less speaks for a race or against it. */
  countsUnknown: number;
  /** A second race is meant too if it is this share as probable as the first. */
  besides: number;
}

export const weightsOfAll: Weights = learnt;

export interface Won {
  contender: Contender;
  /** How probable it is, together with what else the post names. */
  probability: number;
  confidence: Confidence;
  reason: Reason;
}

export interface Outcome {
  won: Won[];
  /** Of each contender, in their order. */
  probabilities: number[];
}

const score = (signs: Signs, of: Record<string, number>): number =>
  Object.entries(signs).reduce((sum, [sign, much]) => sum + (of[sign] ?? 0) * much, 0);

/** The probability of each race; what is missing to one is that of none. */
export function probabilitiesOf({ contenders, none }: Field, { of }: Weights): number[] {
  const scores = [...contenders.map(({ signs }) => score(signs, of)), score(none, of)];
  const most = Math.max(...scores);
  const shares = scores.map((one) => Math.exp(one - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.slice(0, -1).map((one) => one / all);
}

/**
 * The races that win, the most probable first; none if none of them is the most probable.
 *
 * @param isKnown whether the title says the sport
 */
export function compete(field: Field, weights: Weights, isKnown: boolean): Outcome {
  const probabilities = probabilitiesOf(field, weights);
  const none = 1 - probabilities.reduce((sum, one) => sum + one, 0);
  const ranked = field.contenders
    .map((contender, i) => ({ contender, p: probabilities[i] ?? 0 }))
    .sort((a, b) => b.p - a.p);
  const best = ranked[0]?.p ?? 0;
  // A timetable is of all that it names.
  const besides = field.none["none.schedule"] ? weights.besides / 4 : weights.besides;
  const isTold = ({ contender: { signs } }: (typeof ranked)[number]) => signs["said.only"] !== undefined;
  const together = ranked.filter((one, i) => {
    // "Wheelchair races under way": what the posts around are about doesn't choose among races that are named together.
    if (i > 0 && ranked[0] && isTold(ranked[0]) && isTold(one)) return true;
    return isSpoken(one.contender.signs) ? one.p >= best * besides : i === 0 || (i < 2 && one.p >= best * ALIKE);
  });
  const all = together.reduce((sum, { p }) => sum + p, 0);
  if (together.length === 0 || all <= none) return { won: [], probabilities };
  const spoken = together.filter(({ contender }) => isSpoken(contender.signs)).reduce((sum, { p }) => sum + p, 0);
  return {
    probabilities,
    won: together.map(({ contender, p }) => {
      const probability = isSpoken(contender.signs) ? spoken : p;
      return {
        contender,
        probability,
        confidence: confidenceOf(contender, probability, isKnown ? weights.counts : weights.countsUnknown),
        reason: reasonOf(contender, weights),
      };
    }),
  };
}

const LABEL_COUNTS = 0.6;

/** Of several races that a post names, together they are as sure as that it is about any. */
function confidenceOf({ signs }: Contender, p: number, counts: number): Confidence {
  const isLabelled = signs.label !== undefined;
  // A label counts unless more speaks against it than for it.
  if (p < (isLabelled ? LABEL_COUNTS : counts)) return "low";
  return isLabelled ? "label" : "high";
}

/** Two of which nothing is said are both meant only if one is as probable as the other. */
const ALIKE = 0.85;

const isSpoken = (signs: Signs): boolean =>
  Object.keys(signs).some((sign) => /^(?:label|said|words\.(?:all|most))/.test(sign));

const groups: readonly [string, RegExp][] = [
  ["label", /^label/],
  ["text", /^(?:said|named|headline|first|words|names|gender)/],
  ["follows", /^(?:last|before|next|after|timetable)/],
  ["crowd", /^crowd/],
  ["title", /^(?:title|only)/],
];

/** The heaviest evidence. */
function reasonOf({ signs, names, words }: Contender, { of }: Weights): Reason {
  const heaviest = groups
    .map(([why, is]) => {
      const own = Object.entries(signs).filter(([sign]) => is.test(sign));
      return { why, much: own.reduce((sum, [sign, much]) => sum + (of[sign] ?? 0) * much, 0) };
    })
    .filter(({ why, much }) => much > 0 && (why !== "text" || names.length + words.length > 0))
    .sort((a, b) => b.much - a.much)[0]?.why;
  if (heaviest === "text" || (!heaviest && names.length + words.length > 0)) return { why: "text", names, words };
  if (heaviest === "label" || heaviest === "crowd" || heaviest === "title") return { why: heaviest };
  return { why: "follows" };
}

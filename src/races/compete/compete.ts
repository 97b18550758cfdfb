import type { Confidence, Race, RaceLink, Reason } from "../../core/race";
import learnt from "../data/weights.json";
import type { Contender, Field, Signs } from "./field";

/** What `npm run learn` has learnt from labelled pages. */
export interface Weights {
  /** How much each sign speaks for a race, or for none. */
  of: Record<string, number>;
  /** How much each sign speaks for a race that has won being the right one. */
  trust: Record<string, number>;
  /** So sure a race must be to be counted: then at least 19 of 20 are right. */
  counts: number;
  /** The same where the sport is unknown. */
  countsUnknown: number;
  /** A second race is meant too if it is this share as probable as the first. */
  besides: number;
}

export const weightsOfAll: Weights = learnt;

export interface Won {
  contender: Contender;
  /** What speaks for it being the right one. */
  trust: Signs;
  probability: number;
  /** How sure it is, from 0 to 1. */
  sureness: number;
  confidence: Confidence;
  reason: Reason;
}

/**
 * A post's links to the races that won: what is sure before a guess, however likely.
 *
 * @param idOf the id of a race in the coverage
 */
export const linksTo = (won: readonly Won[], idOf: (race: Race) => string): RaceLink[] =>
  won
    .map(({ contender: { race }, confidence, reason }): RaceLink => ({ id: idOf(race), confidence, reason }))
    .toSorted((a, b) => Number(a.confidence === "low") - Number(b.confidence === "low"));

export interface Outcome {
  won: Won[];
  /** Of each contender, in their order. */
  probabilities: number[];
}

/**
 * Not learnt. No labelled page has a reader: what they said of an athlete is worth more than all but a label. And few have
 * anybody's own words, since they are gists: who is quoted has raced in what the post before is about.
 */
const UNLEARNT: Readonly<Record<string, number>> = { reader: 4, "none.quoted": -1.5 };

const score = (signs: Signs, of: Record<string, number>): number =>
  Object.entries(signs).reduce((sum, [sign, much]) => sum + (UNLEARNT[sign] ?? of[sign] ?? 0) * much, 0);

/** From 0 to 1: of races as sure as that, that share is right. */
export const surenessOf = (trust: Signs, of: Record<string, number>): number => 1 / (1 + Math.exp(-score(trust, of)));

/** The probability of each race; what is missing to one is that of none. */
function probabilitiesOf({ contenders, none }: Field, { of }: Weights): number[] {
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
    .map((contender, i) => ({ contender, p: probabilities[i] ?? 0, isSpoken: isSpoken(contender.signs) }))
    .sort((a, b) => b.p - a.p);
  const best = ranked[0]?.p ?? 0;
  // A timetable is of all that it names.
  const besides = field.none["none.schedule"] ? weights.besides / 4 : weights.besides;
  const saysOnly = ({ contender: { signs } }: (typeof ranked)[number]) => signs["said.only"] !== undefined;
  const isLabelled = ({ contender: { signs } }: (typeof ranked)[number]) => signs["label.several"] !== undefined;
  const isNamed = ({ contender: { signs } }: (typeof ranked)[number]) => "named.2" in signs || "named.3" in signs;
  const together = ranked.filter((one, i) => {
    // "Wheelchair athletes now. McFadden leads", or such a label: whom it names tells which of them.
    if (
      i > 0 &&
      ranked.some((other) => (saysOnly(other) || isLabelled(other)) && isNamed(other) && isOther(other, one)) &&
      !isNamed(one)
    )
      return false;
    // "Wheelchair races under way": what the posts around are about doesn't choose among races that are named together.
    if (i > 0 && ranked[0] && saysOnly(ranked[0]) && saysOnly(one)) return true;
    if (one.isSpoken) return one.p >= best * besides;
    // What only fits the posts around doesn't stand beside one that is said and as probable.
    const isBesideSaid = ranked.some((other) => other.isSpoken && other.p >= one.p * ALIKE);
    return !isBesideSaid && (i === 0 || (i === 1 && one.p >= best * ALIKE));
  });
  const spoken = together.filter(({ isSpoken }) => isSpoken).reduce((sum, { p }) => sum + p, 0);
  // Two of which nothing is said don't outweigh together what each of them doesn't.
  if (Math.max(spoken, best) <= none) return { won: [], probabilities };
  return {
    probabilities,
    won: together.map(({ contender, p, isSpoken }) => {
      const probability = isSpoken ? spoken : p;
      const trust = trustIn(contender, field, probability, together.length, isKnown);
      const sureness = surenessOf(trust, weights.trust);
      const counts = isKnown ? weights.counts : weights.countsUnknown;
      return {
        contender,
        trust,
        probability,
        sureness,
        confidence: confidenceOf(contender, probability, sureness >= counts && !isChat(contender, field), p < best),
        reason: reasonOf(contender, weights),
      };
    }),
  };
}

/** The same race of the other gender. */
const isOther = ({ contender: a }: { contender: Contender }, { contender: b }: { contender: Contender }): boolean =>
  a.race.is.discipline === b.race.is.discipline && a.race.is.class === b.race.is.class && a !== b;

/** What a reader writes without naming a race, or anybody says of whom nothing is known, isn't sure: those around don't tell. */
const isChat = (one: Contender, { none }: Field): boolean =>
  ("none.social" in none && !isSpoken(one.signs)) || ("none.quoted" in none && !isMeant(one));

const LABEL_COUNTS = 0.6;

function confidenceOf({ signs }: Contender, p: number, isSure: boolean, isSecond: boolean): Confidence {
  // A label counts unless more speaks against it than for it, or for another race.
  if (signs.label !== undefined) return p < LABEL_COUNTS || isContradicted(signs, isSecond) ? "low" : "label";
  return isSure ? "high" : "low";
}

/** A label names one race alone, and its post is rather about another. */
const isContradicted = (signs: Signs, isSecond: boolean): boolean => isSecond && !("label.several" in signs);

/** Two of which nothing is said are both meant only if one is as probable as the other. */
const ALIKE = 0.85;

/** Whether the post itself speaks of it, and not only what is around. */
export const isMeant = ({ signs }: Contender): boolean =>
  isSpoken(signs) || Object.keys(signs).some((sign) => /^(?:named|names|crowd|hint|words)/.test(sign));

const isSpoken = (signs: Signs): boolean =>
  Object.keys(signs).some((sign) => /^(?:label|said|words\.(?:all|most))/.test(sign));

/** Signs by which races are trusted more, or less, than their probability says. */
const TELLING = "before after names.here words.all named.1 named.2".split(" ");
/** What a post tells beside its race, by which it may be about none, or another. */
const BESIDE = "none.later none.social none.length".split(" ");

/**
 * How far a race that has won can be trusted: how probable it is, and whether the post itself says so.
 *
 * @param p of several races that a post names, together: they are as sure as that it is about any
 */
function trustIn(
  { signs }: Contender,
  { contenders, none }: Field,
  p: number,
  together: number,
  isKnown: boolean,
): Signs {
  const odds = Math.max(-4, Math.min(6, Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6))));
  const trust: Signs = { all: 1, odds };
  if (signs.label !== undefined) trust.label = 1;
  if ("said.3" in signs || "words.all" in signs) trust.said = 1;
  if ("words.headline" in signs || (signs.headline ?? 0) >= 1) trust.headline = 1;
  if ((signs.last ?? 0) > 0.4 && (signs.next ?? 0) > 0.4) trust.between = 1;
  for (const sign of TELLING) if (signs[sign]) trust[sign] = signs[sign];
  for (const sign of BESIDE) if (none[sign]) trust[sign] = none[sign];
  // Among many races it takes more to win.
  trust.size = Math.log(Math.max(1, contenders.length));
  if ("reader" in signs) trust.reader = 1;
  if (together > 1) trust.several = 1;
  if (!isKnown) trust.unknown = 1;
  return trust;
}

const groups: readonly [string, RegExp][] = [
  ["label", /^label/],
  ["text", /^(?:said|named|headline|first|words|names|gender)/],
  ["follows", /^(?:last|before|next|after|timetable)/],
  ["crowd", /^crowd/],
  ["title", /^(?:title|only)/],
];

/** The heaviest evidence. What speaks against a race is no reason for it. */
function reasonOf({ signs, names, words }: Contender, { of }: Weights): Reason {
  const heaviest = groups
    .map(([why, is]) => {
      const own = Object.entries(signs).filter(([sign]) => is.test(sign));
      // That it is said also speaks against all of which nothing is.
      const against = why === "text" && ("said.3" in signs || "words.all" in signs) ? -(of.unsaid ?? 0) : 0;
      return { why, much: own.reduce((sum, [sign, much]) => sum + Math.max(0, (of[sign] ?? 0) * much), against) };
    })
    .filter(({ why, much }) => much > 0 && (why !== "text" || names.length + words.length > 0))
    .sort((a, b) => b.much - a.much)[0]?.why;
  if (heaviest === "text" || (!heaviest && names.length + words.length > 0)) return { why: "text", names, words };
  if (heaviest === "label" || heaviest === "crowd" || heaviest === "title") return { why: heaviest };
  return { why: "follows" };
}

import type { Signs } from "../compete/field";
import weights from "../data/moment-weights.json";
import { type Reading, TELLINGS, type Telling } from "./signs";

/** Tells what is told after all, where no rule has found it. */
export type Judge = (reading: Reading, postId: string) => Telling | undefined;

/** How much each sign counts, and how sure it must be that a post tells a moment: learnt by `npm run learn`. */
export interface MomentWeights {
  of: Record<string, number>;
  tells: number;
}

const score = (signs: Signs, of: Record<string, number>): number =>
  Math.exp(Object.entries(signs).reduce((sum, [name, much]) => sum + much * (of[name] ?? 0), 0));

/** What a post tells likeliest, where it surely tells a moment. */
export const judgeBy =
  ({ of, tells }: MomentWeights): Judge =>
  (reading) => {
    const scores = TELLINGS.map((telling) => score(reading.of[telling].signs, of));
    const all = scores.reduce((sum, one) => sum + one, 0);
    const telling = TELLINGS[scores.indexOf(Math.max(...scores))];
    const isSure = all / (all + score(reading.none, of)) >= tells;
    return telling && isSure && reading.of[telling].isSaid ? telling : undefined;
  };

export const learntJudge: Judge = judgeBy(weights);

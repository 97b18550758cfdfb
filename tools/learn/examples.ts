import { type AthleteLists, type Athletes, listedAthletes } from "../../src/races/athletes";
import type { Judge } from "../../src/races/classify";
import type { Weights } from "../../src/races/compete";
import type { Field } from "../../src/races/signs";
import { vocabularyFor } from "../../src/races/vocabulary";
import type { LabelledPage } from "../score/label-file";
import { keysFor, tryPage } from "../score/trial";
import type { Example } from "./fit";

/** How sure a person is. */
const SAID = 0.95;

/**
 * What speaks for what in each post of a page, as it comes and in the light of the whole, and what is right.
 *
 * @param isTold the posts before and behind are what a person says; else what these weights say
 */
export function examplesOf(page: LabelledPage, lists: AthleteLists, weights: Weights, isTold: boolean): Example[] {
  const vocabulary = vocabularyFor(page.event);
  return withWords(page, listedAthletes(lists, vocabulary), { weights, vocabulary }, isTold);
}

function withWords(page: LabelledPage, athletes: Athletes, how: Judge, isTold: boolean): Example[] {
  const examples: Example[] = [];
  const byId = new Map(page.posts.map((post) => [String(post.n), post]));
  const judge: Judge = {
    ...how,
    sees(post, field) {
      const right = rightOf(byId.get(post.id)?.races ?? [], field, page);
      examples.push({ choices: [...field.contenders.map(({ signs }) => signs), field.none], right });
      if (!isTold) return undefined;
      return new Map(field.contenders.map(({ race }, i) => [race.id, SAID * (right[i] ?? 0)]));
    },
  };
  tryPage(page, athletes, [], { tags: true, whole: true, judge });
  return examples;
}

/** What is right is shared among the races of a post; where the coverage has none of them, none is right. */
function rightOf(labelled: readonly string[], { contenders }: Field, page: LabelledPage): number[] {
  const keys = keysFor(
    page,
    contenders.map(({ race }) => race),
  );
  const meant = contenders.map(({ race }) => labelled.includes(keys.get(race.id) ?? ""));
  const count = meant.filter(Boolean).length;
  return [...meant.map((is) => (is ? 1 / count : 0)), count === 0 ? 1 : 0];
}

import type { Judge } from "../../src/races/classify";
import type { Weights } from "../../src/races/compete/compete";
import type { Field } from "../../src/races/compete/field";
import type { Athletes } from "../../src/races/evidence/athletes";
import { vocabularyFor } from "../../src/races/words/vocabulary";
import type { LabelledPage } from "../score/label-file";
import { keysFor, tryPage } from "../score/trial";
import type { Example } from "./fit";

/** How sure a person is. */
const SAID = 0.95;

/**
 * What speaks for what in each post of a page, as it comes and in the light of the whole, and what is right. The posts
 * around are what a person says. Posts about a race that isn't found at all teach nothing.
 */
export function examplesOf(page: LabelledPage, athletes: Athletes, weights: Weights): Example[] {
  const examples: Example[] = [];
  const byId = new Map(page.posts.map((post) => [String(post.n), post]));
  const judge: Judge = {
    weights,
    vocabulary: vocabularyFor(page.event),
    sees(post, field) {
      const labelled = byId.get(post.id)?.races ?? [];
      const right = rightOf(labelled, field, page);
      const isMissing = right.at(-1) === 1 && labelled.some((key) => key !== "gen" && key !== "none");
      if (!isMissing) examples.push({ choices: [...field.contenders.map(({ signs }) => signs), field.none], right });
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

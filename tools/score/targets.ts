import type { Conditions, Figures } from "./conditions";

/** What the hand-labelled pages must reach, each page alone and with what the others taught. */
const targets: readonly [name: string, least: number, of: (figures: Figures) => number][] = [
  ["precision on all posts", 0.95, ({ races }) => races.all.precision],
  ["recall on all posts", 0.95, ({ races }) => races.all.recall],
  ["precision on untagged posts", 0.92, ({ races }) => races.untagged.precision],
  ["recall on untagged posts", 0.9, ({ races }) => races.untagged.recall],
  ["precision of alerts", 1, ({ alerts }) => alerts.precision],
  ["accuracy of kinds", 0.85, ({ kinds }) => kinds.accuracy],
];

/** A line for each target that is missed. */
export const missedTargets = ({ alone, heldOut }: Conditions): string[] =>
  Object.entries({ alone, "with what the others taught": heldOut }).flatMap(([how, figures]) =>
    targets
      .filter(([, least, of]) => of(figures) < least)
      .map(([name, least, of]) => `Missed: ${name}, ${how}: ${of(figures).toFixed(3)} instead of ${least}`),
  );

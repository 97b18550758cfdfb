import type { Conditions, Figures, Miss } from "./conditions";
import type { Rates } from "./figures";

const percent = (share: number): string => share.toFixed(3);
const line = (name: string, { precision, recall, f1, right, false: wrong, missed }: Rates): string =>
  `${name.padEnd(34)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   ${right} right, ${wrong} false, ${missed} missed`;

/** The figures as a table, then each miss with its reason. */
export function report(conditions: Conditions): string {
  const { perPage, misses } = conditions;
  return [
    summary(conditions),
    "",
    ...Object.entries(perPage).map(
      ([page, { heldOut }]) =>
        `${line(page, heldOut.races.all)}; kinds ${percent(heldOut.kinds.accuracy)}; false alerts ${heldOut.alerts.false}`,
    ),
    "",
    "Misses of the pages alone",
    ...misses.map(missLine),
  ].join("\n");
}

/** The figures as a table. */
export function summary({ pages, posts, untagged, alone, heldOut }: Conditions): string {
  return [
    `${pages} pages, ${posts} posts, ${untagged} of them without a tag`,
    "",
    "Each page alone",
    ...figures(alone),
    "",
    "Each page with what the others taught",
    ...figures(heldOut),
  ].join("\n");
}

const figures = ({ races, alerts, kinds, discovery }: Figures): string[] => [
  line("  races, all posts", races.all),
  line("  races, untagged posts", races.untagged),
  line("  races, tags hidden", races.tagsHidden),
  line("  alerts of a follower", alerts),
  line("  races of the event", discovery),
  `  kinds                              ${percent(kinds.accuracy)} (${kinds.right} of ${kinds.of})`,
];

function missLine({ page, n, text, tag, expected, said, why, kind }: Miss): string {
  const races = expected.toSorted().join() === said.toSorted().join() ? [] : [`races ${expected} ≠ ${said}`];
  const kinds = kind.expected === kind.said || races.length > 0 ? [] : [`kind ${kind.expected} ≠ ${kind.said}`];
  return `- ${page} ${n}${tag ? ` [${tag}]` : ""}: ${[...races, ...kinds].join("; ")} · ${text.slice(0, 260)}${why.length > 0 ? ` · because ${why.join("; ")}` : ""}`;
}

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

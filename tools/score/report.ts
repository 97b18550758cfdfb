import { type Conditions, type Figures, LEARNT, type Measured, type Miss } from "./conditions";
import type { Rates } from "./figures";

const share = (one: number): string => one.toFixed(3);
const both = ({ precision, recall }: Rates): string => `${share(precision)} / ${share(recall)}`;

/** The figures as a table, those of each page, then each miss with its reason. */
export const report = (conditions: Conditions): string =>
  [summary(conditions), "", ...pages(conditions), "", "Misses", ...conditions.misses.map(missLine)].join("\n");

/** The figures as a table, in Markdown. */
export function summary({ pages: count, posts, pooled }: Conditions): string {
  const columns = LEARNT.flatMap((how) => {
    const measured = pooled[how];
    return measured ? [{ how, measured }] : [];
  });
  const row = (name: string, of: (measured: Measured) => string) =>
    `| ${name} | ${columns.map(({ measured }) => of(measured)).join(" | ")} |`;
  const interval = (which: "shown" | "counted") => (measured: Measured) => {
    const { precision, recall } = measured.intervals[which];
    return `${precision.map(share).join("–")} / ${recall.map(share).join("–")}`;
  };
  return [
    `${count} pages, ${posts} posts; precision / recall`,
    "",
    `| weights learnt from | ${columns.map(({ how }) => how).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    row("shown", ({ whole }) => both(whole.races.all)),
    row("· 95 % interval", interval("shown")),
    row("· untagged posts", ({ whole }) => both(whole.races.untagged)),
    row("· a post with each poll", ({ live }) => both(live.races.all)),
    row("counted, of all pairs", ({ whole }) => both(whole.counted)),
    row("· 95 % interval", interval("counted")),
    row("· a post with each poll", ({ live }) => both(live.counted)),
    row("· as followed: with all posts of a single race", ({ whole }) => both(whole.followed)),
    row("alerts, a post with each poll", ({ live }) => both(live.alerts)),
    row("· false, of posts", ({ live }) => `${live.alerts.false} of ${live.posts}`),
    row("abstention", ({ whole }) => share(whole.abstention)),
    row("races found", ({ whole }) => both(whole.discovery)),
    row("· bogus, and most on a page", ({ whole }) => `${whole.discovery.false}, ${whole.mostBogus}`),
    row("kinds", ({ whole }) => share(whole.kinds.accuracy)),
    row(
      "standings on posts about the race",
      ({ live }) => `${live.standings.right} of ${live.standings.right + live.standings.false}`,
    ),
  ].join("\n");
}

const pages = ({ perPage }: Conditions): string[] =>
  Object.entries(perPage).map(([page, measured]) => {
    const figures = LEARNT.flatMap((how) => (measured[how] ? [ofPage(measured[how].whole)] : []));
    return `${page.padEnd(24)} ${figures.join("  |  ")}`;
  });

const ofPage = ({ races, counted, discovery }: Figures): string =>
  `shown ${both(races.all)}, counted ${counted.right} of ${counted.right + counted.false}, races ${discovery.right} of ${discovery.right + discovery.missed}, bogus ${discovery.false}`;

function missLine({ page, n, text, tag, expected, said, why, kind }: Miss): string {
  const races = expected.toSorted().join() === said.toSorted().join() ? [] : [`races ${expected} ≠ ${said}`];
  const kinds = kind.expected === kind.said || races.length > 0 ? [] : [`kind ${kind.expected} ≠ ${kind.said}`];
  return `- ${page} ${n}${tag ? ` [${tag}]` : ""}: ${[...races, ...kinds].join("; ")} · ${text.slice(0, 260)}${why.length > 0 ? ` · because ${why.join("; ")}` : ""}`;
}

/** What pages must reach that the weights haven't seen: ours, of which most are pieces of long pages, and others'. */
const targets: readonly [name: string, ours: number, others: number, of: (figures: Measured) => number][] = [
  ["precision of what is shown", 0.8, 0.81, ({ whole }) => whole.races.all.precision],
  ["recall of what is shown", 0.78, 0.81, ({ whole }) => whole.races.all.recall],
  ["precision of what is counted", 0.94, 0.94, ({ whole }) => whole.counted.precision],
  ["recall of what is counted", 0.39, 0.42, ({ whole }) => whole.counted.recall],
  ["precision of alerts", 0.94, 0.94, ({ live }) => live.alerts.precision],
  ["accuracy of kinds", 0.63, 0.75, ({ whole }) => whole.kinds.accuracy],
];

/** A line for each target that is missed. */
export const missedTargets = ({ pooled }: Conditions, isOurs: boolean): string[] => {
  const measured = pooled["without the page"];
  if (!measured) return [];
  return targets
    .map(([name, ours, others, of]) => ({ name, least: isOurs ? ours : others, is: of(measured) }))
    .filter(({ least, is }) => is < least)
    .map(({ name, least, is }) => `Missed without the page: ${name}: ${is.toFixed(3)} instead of ${least}`);
};

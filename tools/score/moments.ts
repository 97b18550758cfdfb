import { readdir, readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { leavesRoom, MOST_PER_RACE } from "../../src/core/attention/budget";
import { newCoverage, type Post, type PublishedPost } from "../../src/core/coverage";
import { type Choices, noChoices } from "../../src/core/filter/filter";
import type { Race } from "../../src/core/race";
import { Athletes } from "../../src/races/evidence/athletes";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { decisiveMoments } from "../../src/races/moments/moments";
import type { Judge } from "../../src/races/moments/weights";
import { london2017 } from "../../src/replay/london-2017";
import { snapshotAt } from "../../src/replay/playback";
import { instantOf } from "../../src/replay/script";
import { type Rates, rates, sumOf } from "./figures";
import type { LabelledPage } from "./label-file";
import { publishedPosts } from "./trial";

/** Of each page, by its posts' numbers or ids, which moment each decisive one tells; two may tell the same. */
const Labels = z.record(z.string(), z.record(z.string(), z.string()));

const REPLAY = "london-2017";
const FOLDER = new URL("../../testing/labels/moments/", import.meta.url);

async function labels(): Promise<z.infer<typeof Labels>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), "utf8")));
  return Object.assign({}, ...files.map((text) => z.parse(Labels, JSON.parse(text))));
}

/** How many decisive moments interrupt a reader who follows every race at Alert, each once, and what else does. */
interface MomentRates {
  page: string;
  rates: Rates;
  /** Moments that weren't told, and posts that interrupted and tell none. */
  missed: string[];
  needless: string[];
}

/** A page whose decisive moments are labelled, and what was kept of it after each poll. */
export interface MomentPage {
  id: string;
  labelled: Record<string, string>;
  posts: readonly PublishedPost[];
  polls: Poll[];
}
interface Poll {
  id: string;
  kept: readonly Post[];
  races: readonly Race[];
}

/** Those of the pages that have labels, perhaps the replay too, as polls bring one post after the other. */
export async function momentPages(pages: readonly LabelledPage[], withReplay = false): Promise<MomentPage[]> {
  const all = await labels();
  const end = instantOf(london2017, london2017.endsAt);
  const ids = new Map(london2017.entries.map(({ id }) => [id, id]));
  const replay = snapshotAt(london2017, end)
    .posts.filter(({ id }) => ids.has(id))
    .toReversed();
  const sources = [
    ...(withReplay ? [{ id: REPLAY, event: london2017.title, posts: replay, zone: london2017.zone }] : []),
    ...pages.map((page) => ({ id: page.id, event: page.event, posts: publishedPosts(page, true), zone: "UTC" })),
  ];
  return sources.flatMap(({ id, event, posts, zone }) => {
    const labelled = all[id];
    return labelled ? [{ id, labelled, posts, polls: pollsOf(event, zone, posts) }] : [];
  });
}

function pollsOf(title: string, zone: string, oldestFirst: readonly PublishedPost[]): Poll[] {
  let head = newCoverage("id", "https://example.org", oldestFirst[0]?.publishedAt ?? "");
  let kept: Post[] = [];
  let known: Parameters<typeof mergeAndClassify>[4];
  return oldestFirst.map((post) => {
    const snapshot = { partial: true as const, title, summary: [], zone, posts: [post] };
    const merged = mergeAndClassify({ ...head, title, zone }, kept, snapshot, post.publishedAt, known);
    ({ head, posts: kept } = merged);
    known = { memory: merged.memory, others: new Athletes() };
    return { id: post.id, kept, races: head.races };
  });
}

/** What is told of each page by what `judgeFor` gives for it: weights that haven't seen it. */
export const momentRates = (pages: readonly MomentPage[], judgeFor: (page: MomentPage) => Judge): MomentRates[] =>
  pages.map((page) => ratesOf(page.id, page.labelled, page.posts, interrupting(page, judgeFor(page))));

/** The posts of a page that interrupt. */
function interrupting({ polls }: MomentPage, judge: Judge): Post[] {
  const used = new Map<string, number>();
  return polls.flatMap(({ id, kept, races }) => {
    const stored = kept.find((post) => post.id === id);
    const { race, kind } = decisiveMoments(kept, readerOf(races), races, judge).get(id) ?? {};
    if (!stored || race === undefined || !leavesRoom(used.get(race) ?? 0, MOST_PER_RACE, kind ?? stored.kind))
      return [];
    used.set(race, (used.get(race) ?? 0) + 1);
    return [stored];
  });
}

/** Somebody who wants to be told of every race; where there is but one or none, of all posts. */
export const readerOf = (races: readonly Race[]): Choices => ({
  ...noChoices,
  newRaces: "alert",
  others: races.length > 1 ? "show" : "alert",
});

function ratesOf(
  page: string,
  labelled: Record<string, string>,
  posts: readonly PublishedPost[],
  told: readonly Post[],
): MomentRates {
  const open = new Set(Object.values(labelled));
  const needless: string[] = [];
  let right = 0;
  for (const post of told) {
    const moment = labelled[post.id];
    if (moment !== undefined && open.delete(moment)) right++;
    else needless.push(`${post.id} (${post.kind}) ${post.headline ?? ""}`);
  }
  // What is more than may interrupt of one race isn't missed.
  const tooMany = [...raceSizes(labelled).values()].reduce((sum, size) => sum + Math.max(0, size - MOST_PER_RACE), 0);
  if (posts.length === 0) throw new Error(`${page} has no posts.`);
  return { page, rates: rates(right, needless.length, Math.max(0, open.size - tooMany)), missed: [...open], needless };
}

/** How many moments each race of a page has: "men: Ada Brook wins" is one of the men's. */
function raceSizes(labelled: Record<string, string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const moment of new Set(Object.values(labelled))) {
    const race = /^(.*?): /.exec(moment)?.[1] ?? "";
    sizes.set(race, (sizes.get(race) ?? 0) + 1);
  }
  return sizes;
}

/** A line for each group of pages, then each moment that wasn't told, and each post that interrupted needlessly. */
export function momentReport(all: readonly MomentRates[], isReal: (page: string) => boolean): string {
  const groups: [string, MomentRates[]][] = [
    ["replay", all.filter(({ page }) => page === REPLAY)],
    ["invented pages", all.filter(({ page }) => page !== REPLAY && !isReal(page))],
    ["real pages", all.filter(({ page }) => page !== REPLAY && isReal(page))],
    ["all", [...all]],
  ];
  const lines = groups.flatMap(([name, some]) => {
    if (some.length === 0) return [];
    const { precision, recall, right, missed } = sumOf(some.map((one) => one.rates));
    return `| ${name} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${right} of ${right + missed} |`;
  });
  const misses = all.flatMap(({ page, missed, needless }) => [
    ...missed.map((moment) => `- ${page}: not told: ${moment}`),
    ...needless.map((post) => `- ${page}: needless: ${post}`),
  ]);
  return ["| decisive moments | precision | told | |", "|---|---|---|---|", ...lines, "", ...misses].join("\n");
}

import { readdir, readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { leavesRoom, MOST_PER_RACE } from "../../src/core/budget";
import { type CoverageHead, newCoverage, type Post, type PublishedPost } from "../../src/core/coverage";
import { type Choices, noChoices } from "../../src/core/filter";
import { Athletes } from "../../src/races/athletes";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { decisiveMoments } from "../../src/races/moments";
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
export interface MomentRates {
  page: string;
  rates: Rates;
  /** Moments that weren't told, and posts that interrupted and tell none. */
  missed: string[];
  needless: string[];
}

/** Of each labelled page, perhaps of the replay too, a post with each poll, by the weights that ship. */
export async function momentRates(pages: readonly LabelledPage[], withReplay = false): Promise<MomentRates[]> {
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
    return labelled ? [ratesOf(id, labelled, posts, interrupting(event, zone, posts))] : [];
  });
}

/** The posts of a page that interrupt, as polls bring one post after the other. */
function interrupting(title: string, zone: string, oldestFirst: readonly PublishedPost[]): Post[] {
  let head = newCoverage("id", "https://example.org", oldestFirst[0]?.publishedAt ?? "");
  let kept: Post[] = [];
  let known: Parameters<typeof mergeAndClassify>[4];
  const used = new Map<string, number>();
  return oldestFirst.flatMap((post) => {
    const snapshot = { partial: true as const, title, summary: [], zone, posts: [post] };
    const merged = mergeAndClassify({ ...head, title, zone }, kept, snapshot, post.publishedAt, known);
    ({ head, posts: kept } = merged);
    known = { memory: merged.memory, others: new Athletes() };
    const stored = kept.find(({ id }) => id === post.id);
    const { race, kind } = decisiveMoments(kept, readerOf(head), head.races).get(post.id) ?? {};
    if (!stored || race === undefined || !leavesRoom(used.get(race) ?? 0, MOST_PER_RACE, kind ?? stored.kind))
      return [];
    used.set(race, (used.get(race) ?? 0) + 1);
    return [stored];
  });
}

/** Somebody who wants to be told of every race; where there is but one or none, of all posts. */
const readerOf = ({ races }: CoverageHead): Choices => ({
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

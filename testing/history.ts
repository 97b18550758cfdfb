import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import { paragraph } from "../src/core/blocks";
import type { Post } from "../src/core/coverage";
import { CoverageHead, Posts } from "../src/core/coverage";
import { decodeIndex, indexText } from "../src/store/chunk-index";
import { CHUNK_SIZE, infoOf } from "../src/store/chunks";
import { keys } from "../src/store/keys";
import { stored } from "./browser";

const MINUTE_MS = 60_000;

/** The unique headline of one of the made-up posts. */
export const headlineOf = (number: number): string => `Story number ${number}`;

/**
 * Adds made-up posts below those of a followed coverage, one a minute before its oldest, all read; every tenth is about its
 * first race. The highest number is the oldest.
 */
export async function addHistory(page: Page, coverageId: string, count: number): Promise<void> {
  const items = await stored(page);
  const head = z.parse(CoverageHead, items[keys.head(coverageId)]);
  const newest = z.parse(Posts, items[keys.newest(coverageId)]);
  const index = decodeIndex(items[keys.index(coverageId)]) ?? [];
  const before = Date.parse(index[0]?.oldest ?? newest.at(-1)?.publishedAt ?? "");
  const first = head.races[0]?.id;
  const posts = Array.from({ length: count }, (_, i): Post => {
    const number = i + 1;
    const publishedAt = new Date(before - number * MINUTE_MS).toISOString();
    return {
      id: `history ${number}`,
      publishedAt,
      arrivedAt: publishedAt,
      headline: headlineOf(number),
      body: [paragraph(`Runner ${number} waves. ${"The crowd sings along the river. ".repeat(number % 7)}`)],
      keyEvent: number % 50 === 0,
      pinned: false,
      withdrawn: false,
      kind: number % 3 ? "other" : "quote",
      races: first && number % 10 === 0 ? [{ id: first, confidence: "label", reason: { why: "label" } }] : [],
    };
  });
  let number = index[0]?.number ?? 0;
  const chunks: [number, Post[]][] = [];
  for (let i = 0; i < count; i += CHUNK_SIZE) chunks.push([--number, posts.slice(i, i + CHUNK_SIZE)]);
  const infos = chunks.map(([of, its]) => infoOf(of, its)).reverse();
  await page.evaluate(
    (write) => chrome.storage.local.set(write),
    Object.fromEntries([
      ...chunks.map(([of, its]) => [keys.chunk(coverageId, of), its] as const),
      [keys.index(coverageId), indexText([...infos, ...index])],
      // They are older than read posts are kept, so tidying must not run today.
      [keys.tidied, new Date().toISOString()],
    ]),
  );
}

import * as z from "zod/mini";
import type { Result } from "../../core/result";
import { embeddedData } from "../embedded";
import type { Reading } from "../format";
import type { Page } from "../page";
import { anything } from "./fields";
import { readModel } from "./model";

const config = z.looseObject({ config: z.looseObject({ page: z.looseObject({ isLive: anything }) }) });

/** What a page's script says of `isLive`, for each script that carries data. */
export const isLiveIn = (page: Page): unknown[] =>
  modelData(page).map((data) => {
    const parsed = z.safeParse(config, data);
    return parsed.success ? parsed.data.config.page.isLive : undefined;
  });

/** Reads the model of a live page from the data in the page's scripts, for pages that build their blocks from it. */
export function readEmbedded(page: Page): Result<Reading> | undefined {
  for (const data of modelData(page)) {
    for (const part of partsOf(data, 0)) {
      const reading = "blocks" in part ? readModel(part, page.url) : undefined;
      if (reading) return reading;
    }
  }
  return undefined;
}

const DEEPEST = 4;

/** Data and the objects in it, the outer ones first. */
function partsOf(data: unknown, depth: number): object[] {
  if (typeof data !== "object" || data === null || depth > DEEPEST) return [];
  return [data, ...Object.values(data).flatMap((inner) => partsOf(inner, depth + 1))];
}

/** The scripts that can have the page's model in them. */
const modelData = (page: Page): unknown[] => embeddedData(page, (text) => /"(?:isLive|blocks)"/.test(text));

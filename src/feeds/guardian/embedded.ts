import { type Document, isText } from "domhandler";
import * as z from "zod/mini";
import type { Result } from "../../core/result";
import type { Reading } from "../format";
import { elements, type Page } from "../page";
import { anything } from "./fields";
import { readModel } from "./model";

const config = z.looseObject({ config: z.looseObject({ page: z.looseObject({ isLive: anything }) }) });

/** What a page's script says of `isLive`, for each script that carries data. */
export const isLiveIn = (document: Document): unknown[] =>
  embeddedData(document).map((data) => {
    const parsed = z.safeParse(config, data);
    return parsed.success ? parsed.data.config.page.isLive : undefined;
  });

/** Reads the model of a live page from the data in the page's scripts, for pages that build their blocks from it. */
export function readEmbedded(page: Page): Result<Reading> | undefined {
  for (const data of embeddedData(page.document)) {
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

const ASSIGNMENT = /^\s*window\.guardian\s*=\s*(?=\{)/;

/**
 * The data that a page's own script starts from: `window.guardian = {…}`, or scripts that are JSON as a whole. Only
 * data is read, nothing is run; what isn't JSON is left out.
 */
function embeddedData(document: Document): unknown[] {
  return elements(document, "script").flatMap((script) => {
    const text = script.children.map((child) => (isText(child) ? child.data : "")).join("");
    const start = ASSIGNMENT.exec(text)?.[0].length;
    if (start !== undefined) return parse(text.slice(start, endOfObject(text, start)));
    return script.attribs.type?.trim().toLowerCase() === "application/json" ? parse(text) : [];
  });
}

function parse(json: string): unknown[] {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}

/** Where the object that begins at `start` ends: further statements may follow it. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}

import * as z from "zod/mini";
import { readJson } from "./json-repair";
import { elements, type Page } from "./page";
import { scriptText } from "./script-data";

const typed = z.looseObject({ "@type": z.union([z.string(), z.array(z.string())]) });

/** The linked data of a page. */
export interface LinkedData {
  values: unknown[];
  /** The text of the scripts that can't be read. */
  broken: string[];
}

/** The JSON values in a page's `<script type="application/ld+json">`, or what came without a page around it. */
export function linkedData(page: Page): LinkedData {
  const scripts = elements(page.document, "script").filter((script) =>
    /^application\/ld\+json\b/i.test(script.attribs.type?.trim() ?? ""),
  );
  const read = scripts.map(scriptText).map((text) => ({ text, values: readJson(text) }));
  return {
    values: [...(page.data === undefined ? [] : [page.data]), ...read.flatMap(({ values }) => values ?? [])],
    broken: read.filter(({ values }) => values === undefined).map(({ text }) => text),
  };
}

const DEEPEST = 10;

/** The objects in linked data: publishers nest them in `@graph`, in arrays, in a WebPage's `mainEntity`. */
export function nodesIn(value: unknown, depth = 0): object[] {
  return typeof value === "object" && value !== null && depth < DEEPEST
    ? [value, ...Object.values(value).flatMap((inner) => nodesIn(inner, depth + 1))]
    : [];
}

/** Whether a node is of this schema.org type, by its short name or its address. */
export function isOfType(node: unknown, type: string): boolean {
  const parsed = z.safeParse(typed, node);
  return (
    parsed.success &&
    [parsed.data["@type"]].flat().some((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, "") === type)
  );
}

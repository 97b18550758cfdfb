import * as z from "zod/mini";
import { rememberingEach } from "../../core/lazy";
import { readJson } from "./json-repair";
import { elements, type Page } from "./page";
import { scriptText } from "./script-data";

const type = z.catch(z.optional(z.union([z.string(), z.array(z.string())])), undefined);
/** Some leave out the sign. */
const typed = z.looseObject({ "@type": type, type });

/** The linked data of a page. */
export interface LinkedData {
  values: unknown[];
  /** The text of the scripts that can't be read. */
  broken: string[];
}

/** The JSON values in a page's `<script type="application/ld+json">`, or what came without a page around it. */
export const linkedData = rememberingEach((page: Page): LinkedData => {
  const scripts = elements(page.document, "script").filter((script) =>
    /^application\/ld\+json\b/i.test(script.attribs.type?.trim() ?? ""),
  );
  const texts = scripts.map(scriptText).map((text) => ({ text, values: readJson(text) }));
  return {
    values: [
      ...(page.data === undefined ? [] : [page.data]),
      ...texts.flatMap(
        ({ text, values }) => (HAS_PREFIX.test(text) ? values?.map((value) => withoutPrefixes(value)) : values) ?? [],
      ),
    ],
    broken: texts.filter(({ values }) => values === undefined).map(({ text }) => text),
  };
});

const DEEPEST = 10;

/** The names of fields with their vocabulary: `schema:headline`, `https://schema.org/headline` (JSON-LD 1.1 §3.2, §5.1). */
const PREFIX = /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/;
const HAS_PREFIX = /"(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)\w+"\s*:/;

function withoutPrefixes(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => withoutPrefixes(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(PREFIX, ""), withoutPrefixes(inner, depth + 1)]),
  );
}

/** The objects in linked data: publishers nest them in `@graph`, in arrays, in a WebPage's `mainEntity`. */
export function nodesIn(value: unknown, depth = 0): object[] {
  return typeof value === "object" && value !== null && depth < DEEPEST
    ? [value, ...Object.values(value).flatMap((inner) => nodesIn(inner, depth + 1))]
    : [];
}

/** Whether a node is of this schema.org type, by its short name or its address. */
export function isOfType(node: unknown, type: string): boolean {
  const parsed = z.safeParse(typed, node);
  const names = [parsed.data?.["@type"] ?? parsed.data?.type ?? []].flat();
  return names.some((name) => shortType(name) === type.toLowerCase());
}

const shortType = (name: string): string =>
  name
    .trim()
    .replace(/^(?:(?:https?:)?\/\/(?:www\.)?schema\.org\/|schema:)/i, "")
    .toLowerCase();

const identified = z.looseObject({ "@id": z.string() });

/**
 * Puts nodes in the place of references to them: publishers name by `@id` what stands elsewhere in the page's data
 * (JSON-LD 1.1 §4.4, node identifiers). What is said at the reference goes first.
 *
 * @param nodes all objects of the page's data
 * @returns a function that gives any other value back as it is
 */
export function byReference(nodes: readonly object[]): (value: unknown) => unknown {
  const fullest = new Map<string, object>();
  for (const node of nodes) {
    const id = z.safeParse(identified, node).data?.["@id"];
    if (id === undefined) continue;
    const other = fullest.get(id);
    if (!other || Object.keys(node).length > Object.keys(other).length) fullest.set(id, node);
  }
  return (value) => {
    const reference = typeof value === "string" ? { "@id": value } : z.safeParse(identified, value).data;
    const node = reference && fullest.get(reference["@id"]);
    if (!node || node === value) return value;
    return typeof value === "string" && Object.keys(node).length < 2 ? value : { ...node, ...reference };
  };
}

import { findAll } from "domutils";
import { readLiveBlog } from "./liveblogposting";
import type { Format } from "./page/format";
import { nodesIn } from "./page/json-ld";
import { readJson } from "./page/json-repair";

const MOST_ELEMENTS = 20;

/**
 * Tickaroo's live blog as a newspaper's server prints it: an element with its data in the attribute `initialData`, in
 * which `schemaOrg` is a LiveBlogPosting, as an object or as its text.
 */
export const tickaroo: Format = {
  name: "Tickaroo",
  read(page, now) {
    if (!/initialdata/i.test(page.body)) return undefined;
    const holders = findAll(({ attribs }) => attribs.initialdata !== undefined, page.document).slice(0, MOST_ELEMENTS);
    const values = holders.flatMap(({ attribs }) => readJson(attribs.initialdata ?? "") ?? []).flatMap(withTexts);
    return values.length > 0 ? readLiveBlog(values, page, now) : undefined;
  },
};

/** A value, and what its fields have as the text of another. */
const withTexts = (value: unknown): unknown[] => [
  value,
  ...nodesIn(value).flatMap((node) =>
    Object.values(node).flatMap((field: unknown) =>
      typeof field === "string" && field.includes("LiveBlogPosting") ? (readJson(field) ?? []) : [],
    ),
  ),
];

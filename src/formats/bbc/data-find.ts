import * as z from "zod/mini";
import { anyList, optionalText, parseEach } from "../page/schema";
import { isAsset } from "./address";

const noBlocks = { model: { blocks: [] } };

/** Nested blocks of the BBC's own model of text; what a type has beyond these is looked at where it is needed. */
const blocks = z.catch(z.looseObject({ model: z.looseObject({ blocks: anyList }) }), noBlocks);

export const block = z.looseObject({
  type: z.string(),
  model: z.looseObject({
    blocks: anyList,
    text: optionalText,
    locator: optionalText,
    attributes: anyList,
    name: optionalText,
    subtitle: optionalText,
    imageUrl: optionalText,
    copyrightHolder: optionalText,
    source: optionalText,
    altText: optionalText,
    caption: optionalText,
    provider: optionalText,
  }),
});
export type DataBlock = z.infer<typeof block>;

const post = z.looseObject({
  urn: optionalText,
  header: blocks,
  content: blocks,
  options: z.catch(z.looseObject({ isBreakingNews: z.optional(z.unknown()) }), {}),
  dates: z.catch(
    z.looseObject({
      curated: optionalText,
      time: optionalText,
      firstPublished: optionalText,
      lastPublished: optionalText,
    }),
    {
      curated: undefined,
      time: undefined,
      firstPublished: undefined,
      lastPublished: undefined,
    },
  ),
});
export type DataPost = z.infer<typeof post>;

const stream = z.looseObject({
  results: z.array(z.unknown()),
  page: z.catch(z.optional(z.looseObject({ index: z.number(), total: z.number() })), undefined),
});
type Stream = z.infer<typeof stream>;

const head = z.looseObject({
  title: z.string(),
  description: optionalText,
  startDateTime: optionalText,
  endDateTime: optionalText,
  isLive: z.catch(z.optional(z.boolean()), undefined),
  summaryPoints: z.catch(z.looseObject({ content: blocks }), { content: noBlocks }),
});
export type Head = z.infer<typeof head>;

/** Beyond any real page's data: only data made to exhaust its reader is deeper or larger. */
const DEEPEST = 24;
const MOST_LOOKED_AT = 1_000_000;

export interface LiveData {
  head?: Head;
  posts: DataPost[];
  page?: Stream["page"];
}

/**
 * The live page in a page's data. The paths to it change from release to release, so its two parts are known
 * by their shape: the stream has `results` that are posts, the head has a title and what only live pages have.
 */
export function findLive(values: readonly unknown[]): LiveData | undefined {
  let about: Head | undefined;
  let longest: { posts: DataPost[]; page?: Stream["page"] } | undefined;
  for (const one of objectsIn(values)) {
    about ??= headOf(one);
    const found = streamOf(one);
    if (found && found.posts.length > (longest?.posts.length ?? 0)) longest = found;
  }
  if (!longest && !about) return undefined;
  return { ...(about && { head: about }), posts: longest?.posts ?? [], ...(longest?.page && { page: longest.page }) };
}

/** Every object, the outer ones first; a queue and not recursion, because data may be nested as deep as it likes. */
function* objectsIn(values: readonly unknown[]): Generator<object> {
  const queue = values.map((value) => ({ value, depth: 0 }));
  for (let at = 0; at < queue.length && at < MOST_LOOKED_AT; at++) {
    const { value, depth = 0 } = queue[at] ?? {};
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) yield value;
    if (depth < DEEPEST) for (const inner of Object.values(value)) queue.push({ value: inner, depth: depth + 1 });
  }
}

function headOf(one: object): Head | undefined {
  // Other publishers have a list of points above an article.
  const isSummed = "summaryPoints" in one && !Array.isArray(one.summaryPoints);
  if (!("title" in one) || !("liveTextStream" in one || isSummed)) return undefined;
  const parsed = z.safeParse(head, one);
  return parsed.success ? parsed.data : undefined;
}

/** Pages list other pages as `results` too. */
function streamOf(one: object): { posts: DataPost[]; page?: Stream["page"] } | undefined {
  if (!("results" in one)) return undefined;
  const parsed = z.safeParse(stream, one);
  if (!parsed.success) return undefined;
  const posts = parseEach(post, parsed.data.results.filter(isPost));
  return { posts, ...(parsed.data.page && { page: parsed.data.page }) };
}

/** A post has blocks of its own and says that it is one, by its type, its name or its dates. */
const isPost = (result: unknown): boolean =>
  typeof result === "object" &&
  result !== null &&
  [("header" in result && result.header) || undefined, ("content" in result && result.content) || undefined].some(
    (part) => typeof part === "object" && part !== null && "model" in part,
  ) &&
  ("dates" in result ||
    ("type" in result && result.type === "POST") ||
    ("urn" in result && typeof result.urn === "string" && isAsset(result.urn)));

import * as z from "zod/mini";

const words = z.catch(z.optional(z.string()), undefined);
const list = z.catch(z.array(z.unknown()), []);
const noBlocks = { model: { blocks: [] } };

/** Nested blocks of the BBC's own model of text; what a type has beyond these is looked at where it is needed. */
const blocks = z.catch(z.looseObject({ model: z.looseObject({ blocks: list }) }), noBlocks);

export const block = z.looseObject({
  type: z.string(),
  model: z.looseObject({
    blocks: list,
    text: words,
    locator: words,
    attributes: list,
    name: words,
    subtitle: words,
    imageUrl: words,
    copyrightHolder: words,
    source: words,
    altText: words,
    caption: words,
    provider: words,
  }),
});
export type DataBlock = z.infer<typeof block>;

export const post = z.looseObject({
  urn: words,
  header: blocks,
  content: blocks,
  options: z.catch(z.looseObject({ isBreakingNews: z.optional(z.unknown()) }), {}),
  dates: z.catch(z.looseObject({ curated: words, time: words, firstPublished: words, lastPublished: words }), {
    curated: undefined,
    time: undefined,
    firstPublished: undefined,
    lastPublished: undefined,
  }),
});
export type DataPost = z.infer<typeof post>;

export const stream = z.looseObject({
  results: z.array(z.unknown()),
  page: z.catch(z.optional(z.looseObject({ index: z.number(), total: z.number() })), undefined),
});
export type Stream = z.infer<typeof stream>;

export const head = z.looseObject({
  title: z.string(),
  description: words,
  startDateTime: words,
  endDateTime: words,
  isLive: z.catch(z.optional(z.boolean()), undefined),
  summaryPoints: z.catch(z.looseObject({ content: blocks }), { content: noBlocks }),
});
export type Head = z.infer<typeof head>;

import * as z from "zod/mini";

const text = z.string();
const optionalText = z.optional(text);

const Mark = z.object({
  from: z.number(),
  to: z.number(),
  style: z.enum(["link", "strong", "em"]),
  href: optionalText,
});
/**
 * A span of `text` from `from` up to `to` (UTF-16 offsets) that is a link or stands out. Its `href` is http(s) only,
 * and present on links.
 */
export type Mark = z.infer<typeof Mark>;

const MarkedText = z.object({ text, marks: z.optional(z.array(Mark)) });
/** Plain text with marks laid over it, so that searching and classifying never see markup. */
export type MarkedText = z.infer<typeof MarkedText>;

export interface ListItem extends MarkedText {
  list?: ListBlock;
}
export interface ListBlock {
  type: "list";
  ordered: boolean;
  items: ListItem[];
}
const ListItem: z.ZodMiniType<ListItem> = z.extend(MarkedText, {
  get list(): z.ZodMiniType<ListBlock | undefined> {
    return z.optional(ListBlock);
  },
});
const ListBlock: z.ZodMiniType<ListBlock> = z.object({
  type: z.literal("list"),
  ordered: z.boolean(),
  items: z.array(ListItem),
});

export const Block = z.union([
  z.extend(MarkedText, { type: z.enum(["paragraph", "heading"]) }),
  ListBlock,
  z.object({ type: z.literal("quote"), paragraphs: z.array(MarkedText), cite: optionalText }),
  z.object({ type: z.literal("table"), header: z.boolean(), rows: z.array(z.array(text)) }),
  z.object({
    type: z.literal("image"),
    src: optionalText,
    alt: optionalText,
    caption: optionalText,
    source: optionalText,
  }),
  z.object({ type: z.literal("media"), caption: optionalText, source: optionalText }),
  z.object({ type: z.literal("embed"), provider: text, url: optionalText }),
]);
/** One piece of a post's body. A feed's HTML becomes these; the views render only these. */
export type Block = z.infer<typeof Block>;

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** Whether a block has no words of its own but those about a picture, film or page elsewhere. */
export const isPicture = ({ type }: Block): boolean => type === "image" || type === "media" || type === "embed";

/** The words of a body as a person would read them, one line a block; pictures give their caption. */
export function plainText(body: readonly Block[]): string {
  return body.map(blockText).filter(Boolean).join("\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.text;
    case "list":
      return listLines(block).join("\n");
    case "quote":
      return [...block.paragraphs.map((p) => p.text), block.cite ?? ""].filter(Boolean).join("\n");
    case "table":
      return block.rows.map((row) => row.join(" · ")).join("\n");
    case "image":
    case "media":
      return block.caption ?? "";
    case "embed":
      return "";
  }
}

function listLines(list: ListBlock): string[] {
  return list.items.flatMap((item) => [item.text, ...(item.list ? listLines(item.list) : [])]);
}

/** A span of `text` from `from` up to `to` (UTF-16 offsets) that is a link or stands out. */
export interface Mark {
  from: number;
  to: number;
  style: "link" | "strong" | "em";
  /** http(s) only; present on links. */
  href?: string;
}

/** Plain text with marks laid over it, so that searching and classifying never see markup. */
export interface MarkedText {
  text: string;
  marks?: Mark[];
}

export interface ListItem extends MarkedText {
  list?: ListBlock;
}

export interface ListBlock {
  type: "list";
  ordered: boolean;
  items: ListItem[];
}

/** One piece of a post's body. A feed's HTML becomes these; the views render only these. */
export type Block =
  | ({ type: "paragraph" } & MarkedText)
  | ({ type: "heading" } & MarkedText)
  | ListBlock
  | { type: "quote"; paragraphs: MarkedText[]; cite?: string }
  | { type: "table"; header: boolean; rows: string[][] }
  | { type: "image"; src?: string; alt?: string; caption?: string; source?: string }
  | { type: "media"; caption?: string; source?: string }
  | { type: "embed"; provider: string; url?: string };

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({ type: "paragraph", text });

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

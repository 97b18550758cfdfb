import type { Block } from "../../core/blocks";

const EMBED_START =
  /^(?:This (\w+) (?:post|content|video) cannot be displayed|Skip (\w+) (?:post|content|video)|Allow (\w+) content\?)/iu;
const EMBED_END = /^End of \w+ (?:post|content|video)/iu;
const NOISE = [
  /^The BBC is not responsible for the content of external sites/iu,
  /^This article contains content provided by /iu,
  /^View original content on /iu,
  /^To view .*\baccept and continue\b/iu,
];
const IMAGE = /^(.*?)\s*Image source,\s*(.+)$/iu;
const CAPTION = /^(Image|Media) caption,\s*/iu;

/**
 * Removes what the BBC prints around content: a consent gate becomes one embed of its provider,
 * "Image source, …" and "Image caption, …" lines become the image, and a lone full stop (an empty
 * picture description) goes.
 */
export function withoutBoilerplate(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let gate: (Block & { type: "embed" }) | undefined;
  for (const block of blocks) {
    const text = "text" in block ? block.text : undefined;
    const start = text === undefined ? undefined : EMBED_START.exec(text);
    if (start && !gate) {
      gate = { type: "embed", provider: capitalised(start[1] ?? start[2] ?? start[3] ?? "") };
      kept.push(gate);
    }
    if (gate) gate.url ??= originalAddress(block);
    if (text !== undefined && EMBED_END.test(text)) gate = undefined;
    else if (!start && !isNoise(text)) addWithCaptions(kept, block);
  }
  return kept.filter((block) => block.type !== "image" || block.src || block.alt || block.caption || block.source);
}

function originalAddress(block: Block): string | undefined {
  if (!("marks" in block)) return undefined;
  return block.marks?.find(({ href, from }) => href && /^View original/iu.test(block.text.slice(from)))?.href;
}

const isNoise = (text: string | undefined): boolean =>
  text !== undefined && (/^[\s.,·|-]*$/u.test(text) || NOISE.some((noise) => noise.test(text)));

function addWithCaptions(kept: Block[], block: Block): void {
  const last = kept.at(-1);
  if (!("text" in block)) {
    kept.push(block);
    return;
  }
  const image = block.text.includes("mage source") ? IMAGE.exec(block.text) : null;
  if (image) {
    const alt = (image[1] ?? "").replace(/^[^\p{L}\p{N}]+/u, "");
    const about = { ...(alt && { alt }), source: image[2] ?? "" };
    if (last?.type === "image" && !last.source) kept[kept.length - 1] = { ...last, ...about };
    else kept.push({ type: "image", ...about });
    return;
  }
  const caption = CAPTION.exec(block.text);
  const words = block.text.replace(CAPTION, "");
  if (caption && caption[1]?.toLowerCase() === "media") kept.push({ type: "media", ...(words && { caption: words }) });
  else if (caption && last?.type === "image") kept[kept.length - 1] = { ...last, caption: words };
  else if (caption) kept.push({ type: "image", caption: words });
  else if (isOpen(last)) kept[kept.length - 1] = { ...last, caption: block.text };
  else kept.push(block);
}

/** A caption's words may stand in a paragraph of their own after its "Media caption," line. */
const isOpen = (block: Block | undefined): block is Block & { type: "media" | "image" } =>
  (block?.type === "media" && block.caption === undefined) || (block?.type === "image" && block.caption === "");

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

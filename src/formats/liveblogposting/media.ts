import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { countEach } from "../../core/group-by";
import { httpAddress } from "../page/page";
import { anything, textIn } from "../page/schema";

const media = z.looseObject({
  "@id": anything,
  url: anything,
  contentUrl: anything,
  thumbnailUrl: anything,
  embedUrl: anything,
  name: anything,
  caption: anything,
  description: anything,
  creditText: anything,
});

/** What an update or a page shows beside its text. */
interface Shown {
  image?: unknown;
  video?: unknown;
}

/**
 * The picture or film of an update, as a block.
 *
 * @param stock keys (`mediaKeys`) of what isn't the update's own
 */
export function mediaOf({ image, video }: Shown, stock: ReadonlySet<string>, base: string): Block[] {
  return [...filmOf(video, stock, base), ...pictureOf(image, stock, base)].slice(0, 1);
}

/** In a list, the same picture comes in several shapes. */
function pictureOf(value: unknown, stock: ReadonlySet<string>, base: string): Block[] {
  const [one] = [value].flat();
  const src = addressOf(one, base);
  if (!src || stock.has(keyOf(src))) return [];
  const about = z.safeParse(media, one).data;
  const caption = textIn(about?.caption) ?? textIn(about?.description);
  const source = textIn(about?.creditText);
  return [{ type: "image", src, ...(caption && { caption }), ...(source && { source }) }];
}

function filmOf(value: unknown, stock: ReadonlySet<string>, base: string): Block[] {
  const [one] = [value].flat();
  const src = addressOf(one, base);
  const about = z.safeParse(media, one).data;
  const caption = textIn(about?.name) ?? textIn(about?.caption) ?? textIn(about?.description);
  if ((!src && !caption) || (src && stock.has(keyOf(src)))) return [];
  return [{ type: "media", ...(caption && { caption }) }];
}

function addressOf(value: unknown, base: string): string | undefined {
  if (typeof value === "string") return httpAddress(value, base);
  const { data } = z.safeParse(media, value);
  const written = [data?.url, data?.contentUrl, data?.embedUrl, data?.thumbnailUrl, data?.["@id"]].flat();
  return written
    .map((address) => (typeof address === "string" ? httpAddress(address, base) : undefined))
    .find((address) => address !== undefined);
}

/** Sizes of a picture differ in their query. */
const keyOf = (address: string): string => address.replace(/^https?:/, "").replace(/[?#].*$/, "");

/** The keys of the pictures and films that something shows. */
export const mediaKeys = ({ image, video }: Shown, base: string): string[] =>
  [image, video].flat().flatMap((one) => {
    const address = addressOf(one, base);
    return address ? [keyOf(address)] : [];
  });

/** The keys of what is no update's own: what the page itself shows, and what most updates show. */
export function stockMedia(updates: readonly Shown[], ofPage: readonly string[], base: string): ReadonlySet<string> {
  const uses = countEach(updates.flatMap((update) => [...new Set(mediaKeys(update, base))]));
  const common = [...uses].filter(([, count]) => count > 1 && count * 2 > updates.length).map(([key]) => key);
  return new Set([...ofPage, ...common]);
}

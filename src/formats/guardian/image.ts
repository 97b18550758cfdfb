import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { httpAddress } from "../page";
import { anything, plain, words } from "./fields";

const source = z.looseObject({
  weighting: words,
  srcSet: z.catch(z.array(z.looseObject({ src: words })), []),
});
const image = z.looseObject({
  role: words,
  displayCredit: anything,
  data: z.catch(z.looseObject({ alt: words, caption: words, credit: words }), {}),
  imageSources: z.catch(z.array(source), []),
  media: z.catch(z.looseObject({ allImages: z.catch(z.array(z.looseObject({ url: words })), []) }), { allImages: [] }),
});

/** A picture of the page's model, in the size that the page itself shows first. */
export function imageOf(found: unknown, base: string): Block[] {
  const parsed = z.safeParse(image, found);
  if (!parsed.success) return [];
  const { role = "inline", data, displayCredit, imageSources, media } = parsed.data;
  const sizes = imageSources.find(({ weighting }) => weighting === role) ?? imageSources[0];
  const src = httpAddress(sizes?.srcSet[0]?.src ?? media.allImages[0]?.url, base);
  const alt = plain(data.alt);
  const caption = plain(data.caption);
  const credit = displayCredit === false ? undefined : plain(data.credit);
  if (!src && !alt && !caption) return [];
  return [
    {
      type: "image",
      ...(src && { src }),
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(credit && { source: credit }),
    },
  ];
}

import type { Gender } from "../../core/race";
import data from "../data/phrases.json";
import { slug, translated, type Word } from "./keys";
import type { Named, Nouns } from "./named";

// Words for disciplines, whatever their sport and language, and the races that they name.

/** "Ski", "course", "road": which race it is, they say only beside others. */
export const generic: ReadonlySet<string> = new Set(data.generic);
/** "800m", "10.5km", "4x100m". */
export const distance = /^(?:\d+(?:[.,]\d+)?(?:k|m|km|mh)|\d+[x×]\d+(?:[.,]\d+)?k?m?)$/u;

/** "U20": who may run is told from others as by a discipline. */
const age = /^u(?:18|20|23)$/u;

/** In any language that it is known in; "10-Kilometer-Verfolgung" is a pursuit. */
export const isDiscipline = (low: string, { disciplines }: Nouns): boolean =>
  disciplines.has(low) ||
  distance.test(low.replace(",", "")) ||
  age.test(low) ||
  (translated.get(low) ?? low.slice(low.lastIndexOf("-") + 1)).split(" ").some((word) => disciplines.has(word));

/** A race by its own words and whose it is. */
export const namedOf = (own: readonly Word[], nouns: Nouns, gender?: Gender, isCalledRace = false): Named => {
  const parts = own.map(({ text, low }) => translated.get(low) ?? text);
  // "Slalom gigante" is one slalom, and a giant one.
  const said = parts.filter((part) => !parts.some((other) => other.endsWith(` ${part.toLowerCase()}`))).join(" ");
  const sure = isCalledRace || own.some(({ low }) => isDiscipline(low, nouns));
  const whose = gender && { men: "Men's", women: "Women's", mixed: "Mixed" }[gender];
  return {
    is: { discipline: slug(said), ...(gender && { gender }) },
    name: whose ? `${whose} ${said}` : said,
    sure,
  };
};

/** "The women's race". */
export const bareOf = (gender: Gender): Named => ({
  is: { discipline: "race", gender },
  name: `${{ men: "Men's", women: "Women's", mixed: "Mixed" }[gender]} race`,
  sure: false,
  bare: true,
});

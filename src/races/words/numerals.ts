import { lazy } from "../../core/lazy";
import { own } from "../../core/own";
import data from "../data/numerals.json";

const numbers = lazy(() => new Map(data.words.flatMap((some, i) => some.map((word) => [word, i + 1] as const))));
const spelt = lazy(() => {
  const words = data.words.flat().sort((a, b) => b.length - a.length);
  const number = `${words.join("|")}|\\d{1,2}(?:st|nd|rd|th|e|è?me|er|ère|ª|º|\\.)`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${[...data.stages, ...data.races].join("|")})[ -](${words.join("|")})|(${number})(?:,? and final)? (${data.stages.join("|")}))(?![\\p{L}\\p{N}])`,
    "giu",
  );
});
const isStage = new RegExp([...data.stages, ...data.races].join("|"), "iu");

/**
 * With a stage's number in digits behind it: "stage two", "la sixième étape", "12. Etappe" become "stage 2" and so on. Of
 * races only "race two": "one race" is none of them.
 */
export const withDigits = (text: string): string =>
  isStage.test(text)
    ? text.replace(spelt(), (said, ...[behind, after, before, ahead]: (string | undefined)[]) => {
        const word = (after ?? before ?? "").toLowerCase();
        const number = numbers().get(word) ?? Number.parseInt(word, 10);
        return Number.isNaN(number) ? said : `${behind ?? ahead} ${number}`;
      })
    : text;

const metres = /(?<=\d) ?(?:m|met(?:er|re)s?|mètres?|metros|metri|metrów|metrů|metry)(?!\p{L})/giu;
const thousands = /(?<=\d)[.,](?=\d{3}m(?!\p{L}))/gu;

/** "1500 meter", "100 metrów" and "10,000 m", as "1500m", "100m" and "10000m". */
export const withMetres = (text: string): string => text.replace(metres, "m").replace(thousands, "");

const GENDERS: Readonly<Record<string, string>> = { M: "men's", W: "women's", Mix: "mixed" };
/** World Rowing's signs for boats. */
const BOATS: Readonly<Record<string, string>> = {
  "1x": "single sculls",
  "2x": "double sculls",
  "4x": "quadruple sculls",
  "2-": "pair",
  "4-": "coxless four",
  "4+": "coxed four",
  "8+": "eight",
};
const CODE =
  /(?<![\p{L}\p{N}])[BJ]?L?(M|W|Mix) ?([124]x(?!\d)|[24]-(?![\p{L}\d])|[48]\+|(?:4x)?\d{2,5} ?m(?:[hH]|[sS][cC])?(?!\p{L}))/gu;

/** The canoes' signs: "K1W", "C2M"; and not "K1M 2B3", where letters go. */
const CANOE = /(?<![\p{L}\p{N}])([KC][124])-?([MW])(?![\p{L}\p{N}]| \d\p{Lu}\d)/gu;

/** "200m Brust (m)", "Entscheidung (W)"; and not "8.31m (w)", which the wind helped. */
const MARK = /(?<=\p{L})(?<!\d[.,]\d+ ?m) ?\(([MW])\)/giu;

/** In Italian "donne" are women, and in French somebody gives: "Inseguimento donne", and "ce que le relais donne". */
const DONNE = /(?<=\p{L} )(?<!(?<!\p{L})(?:que|ça) .{0,40})donne(?=$|[,:;.!)]|\s+[–—-]|\s+e uomini)/giu;

/** Codes of races in words: "W8+" is the women's eight, "K1W" the women's K1, "M1500m" and "1500m (m)" the men's 1500m. */
export const withoutCodes = (text: string): string =>
  text
    .replace(CODE, (_, gender: string, code: string) => `${own(GENDERS, gender)} ${own(BOATS, code) ?? code}`)
    .replace(CANOE, (_, boat: string, gender: string) => `${own(GENDERS, gender)} ${boat}`)
    .replace(DONNE, "femminile")
    .replace(MARK, (_, gender: string) => ` ${own(GENDERS, gender.toUpperCase())}`);

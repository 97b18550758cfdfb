import { lazy } from "../core/lazy";
import data from "./data/numerals.json";

const numbers = lazy(() => new Map(data.words.flatMap((some, i) => some.map((word) => [word, i + 1] as const))));
const spelt = lazy(() => {
  const words = data.words.flat().sort((a, b) => b.length - a.length);
  const number = `${words.join("|")}|\\d{1,2}(?:st|nd|rd|th|e|è?me|er|ère|ª|º|\\.)`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${data.stages.join("|")})[ -](${words.join("|")})|(${number})(?:,? and final)? (${data.stages.join("|")}))(?![\\p{L}\\p{N}])`,
    "giu",
  );
});
const isStage = new RegExp(data.stages.join("|"), "iu");

/** With a stage's number in digits behind it: "stage two", "la sixième étape", "12. Etappe" become "stage 2" and so on. */
export const withDigits = (text: string): string =>
  isStage.test(text)
    ? text.replace(spelt(), (said, ...[behind, after, before, ahead]: (string | undefined)[]) => {
        const word = (after ?? before ?? "").toLowerCase();
        const number = numbers().get(word) ?? Number.parseInt(word, 10);
        return Number.isNaN(number) ? said : `${behind ?? ahead} ${number}`;
      })
    : text;

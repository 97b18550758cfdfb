import type { Gender } from "../../core/race";
import data from "../data/phrases.json";
import { genderOf, measure, notGender, round, slug, stop, translated, type Word, wordsOf } from "./keys";
import { type Named, type Nouns, numbered, timed, titled, withoutGames, won } from "./named";
import { withDigits, withoutCodes } from "./numerals";

const events: ReadonlySet<string> = new Set(data.events);
const distance = /^(?:\d+(?:[.,]\d+)?(?:k|m|km|mh)|\d+[x×]\d+(?:[.,]\d+)?k?m?)$/u;
const LONGEST_NAME = 5;
const MOST = 12;

const isJoined = (text: string, a: Word, b: Word): boolean =>
  /^(?:['’]s?)?[ \u00a0]+$|^[/-]$/u.test(text.slice(a.to, b.from));

/** "1500 meter" and "1500 m", as "1500m". */
const metres = /(?<=\d) ?(?:m|met(?:er|re)s?|mètres?|metros|metri)(?!\p{L})/giu;

/** "10,000m", as "10000m". */
const thousands = /(?<=\d)[.,](?=\d{3}m(?!\p{L}))/gu;

/** The races that a text names: "the men's double sculls", "Champion Bumper", "Race 7", "the 3.30". */
export function racesNamedIn(printed: string, nouns: Nouns): Named[] {
  const text = withDigits(unshouted(printed)).replace(metres, "m").replace(thousands, "");
  const masked = withoutGames(text)
    .replace(notGender(), (found) => "·".repeat(found.length))
    .replace(compound, (said, first: string = said) => (genderOf(first) ? `${first} ` : said));
  return [...gendered(masked, nouns), ...titled(text, nouns), ...won(text), ...numbered(text), ...timed(text)].slice(
    0,
    MOST,
  );
}

/** "5.00 QUEEN MARY STAKES" as "5.00 Queen Mary Stakes"; two capitals are a code. */
const unshouted = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : text.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** "Frauen-Staffel", "Damenstaffel", "vrouwenkoers". */
const compound =
  /(?<!\p{L})(?:(\p{Lu}\p{L}+)-(?=\p{Lu})|([Dd]amen|[Hh]err?en|[Ff]rauen|[Mm]änner|[Vv]rouwen|[Mm]annen|[Dd]ames)(?=\p{Ll}{4}))/gu;
const generic: ReadonlySet<string> = new Set(data.generic);
const races: ReadonlySet<string> = new Set(data.races);
const between: ReadonlySet<string> = new Set(data.between);
const notNoun: ReadonlySet<string> = new Set([...data.numbered, ...data.notNoun]);

/** "11.53 500m": when, not how far. */
const clock = /^\d?\d[.:]\d\d$/u;

/** The discipline before a gender, as other languages have it: "Abfahrt der Damen", "4x100 m hommes". */
function ahead(text: string, all: readonly Word[], gender: number, nouns: Nouns): Word[] {
  let end = gender;
  while (end > 0 && between.has(all[end - 1]?.low ?? "")) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME) {
    const [word, next] = [all[start - 1] as Word, all[start] as Word];
    // German has an "im" before disciplines, and in swimming one is the IM.
    if (word.text === "im" || (start < all.length && !isJoined(text, word, next))) break;
    if (clock.test(word.low) || !(isDiscipline(word.low, nouns) || measure.test(word.low) || /^k?m$/.test(word.low)))
      break;
    start--;
  }
  const found = all.slice(start, end);
  return found.some(({ low }) => isDiscipline(low, nouns) && !generic.has(low)) ? found : [];
}

/** The one discipline that a title names in another language, in the words by which its races are known. */
export function disciplineIn(title: string, nouns: Nouns): string | undefined {
  const found = wordsOf(title).flatMap(({ low }) => (isDiscipline(low, nouns) ? (translated.get(low) ?? []) : []));
  // Ski jumping says less than the hill.
  const [only, ...others] = new Set(found.length > 1 ? found.filter((one) => one !== "ski jumping") : found);
  return others.length === 0 ? only : undefined;
}

/** "10 km" and "10 Kilometer", as "10km". */
const kilometres = /(?<=\d) ?(?:km|kilomet(?:er|re)s?)(?!\p{L})/giu;

/**
 * A part of a title that is no more than a discipline, its round and whose it is: "WOC live: Relay", "Kontiolahti - 7.5km
 * Sprint | Results", "World Cup - Large hill, final (M)".
 */
export function partIn(title: string, nouns: Nouns): Named | undefined {
  // In German (F) are Frauen; elsewhere France.
  const named = withoutCodes(title.replace(/(?<=\p{L}) \(F\)$/u, " (W)"))
    .replace(kilometres, "km")
    .split(/\s*\|\s*|:\s|\s[–—-]\s/u)
    .slice(1)
    .map((part) => {
      const all = wordsOf(part);
      const gender = all.map(({ low }) => genderOf(low)).find(Boolean);
      return { gender, words: all.filter(({ low }) => !round.has(low) && !genderOf(low)) };
    })
    .filter(
      ({ words }) =>
        words.every(({ low }) => isDiscipline(low, nouns) || measure.test(low)) &&
        words.some(
          ({ low }) => isDiscipline(low, nouns) && !generic.has(low) && !measure.test(low) && !distance.test(low),
        ),
    );
  // "Biathlon: … - 7.5km Sprint": the sport says less.
  const [longest] = named.toSorted((a, b) => b.words.length - a.words.length);
  return longest && namedOf(longest.words, nouns, longest.gender);
}

const genitive = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}-]{3,}) (?:der|des|dei|delle|de la|de|dos|das) (\p{L}+)/gu;

/** What a title says of men or women in other languages is a race, known or not: "Riesentorlauf der Damen". */
export const titledBehind = (title: string, nouns: Nouns): Named[] =>
  Array.from(title.matchAll(genitive), ([, said = "", whose = ""]) => {
    const gender = genderOf(whose);
    return gender ? [namedOf(wordsOf(said), nouns, gender, true)] : [];
  }).flat();

/** A gender and what stands behind it: "men's coxless four"; or, in other languages, before it: "Abfahrt der Damen". */
function gendered(text: string, nouns: Nouns): Named[] {
  const all = wordsOf(text);
  return all.flatMap((word, i): Named[] => {
    const gender = genderOf(word.low) ?? genderOf(word.text);
    if (!gender) return [];
    const behind: Word[] = [];
    for (let j = i + 1; j < all.length && behind.length < LONGEST_NAME; j++) {
      const next = all[j] as Word;
      const isHead = j === 1 && isDiscipline(next.low, nouns) && / [–—-] $/u.test(text.slice(0, next.from));
      if ((!isJoined(text, all[j - 1] as Word, next) && !isHead) || stop.has(next.low) || genderOf(next.low)) break;
      behind.push(next);
    }
    const own = trimmed(behind, nouns);
    const before = own.some(({ low }) => isDiscipline(low, nouns)) ? [] : ahead(text, all, i, nouns);
    if (before.length > 0) return [namedOf(before, nouns, gender)];
    const prefix = own.length === 0 && /^(.{3,40}\S)\s?[:–—-]\s$/u.exec(text.slice(0, word.from))?.[1];
    if (prefix && isCalled(prefix, nouns)) return [namedOf(wordsOf(prefix), nouns, gender)];
    // "The men speed up" names no more than whose race it is.
    const isName = isOwner.test(word.text) || own.some(({ low }) => isDiscipline(low, nouns));
    // "The women's wheelchair race" is one, whatever a wheelchair is.
    const isCalledRace = own.length > 0 && own.length < 4 && round.has(behind[own.length]?.low ?? "");
    if (own.length > 0 && isName) return [namedOf(own, nouns, gender, isCalledRace)];
    const noun = all[i - 1];
    if (noun && isAdjective.test(word.low) && isJoined(text, noun, word) && isNoun(noun.low))
      return [namedOf([noun], nouns, gender)];
    const isRace =
      ofRace.test(word.low) ||
      behind.some(({ low }) => round.has(low)) ||
      /^(?:elite|pro|senior|top|lead(?:ing)?)$/u.test(all[i - 1]?.low ?? "");
    return isRace ||
      races.has(all[i - 1]?.low ?? "") ||
      (i === 0 && isHeading.test(text)) ||
      /(?:^|\s)(?:the|les|die|der|des|de|las|los|os|as|i|dei|delle|degli|bei den|schnellste|fastest|first) $/iu.test(
        text.slice(0, word.from),
      )
      ? [bareOf(gender)]
      : [];
  });
}

/** "Big air: women's final": a few words that end with a discipline. */
function isCalled(prefix: string, nouns: Nouns): boolean {
  const words = wordsOf(prefix);
  return (
    words.length < 5 &&
    words.slice(-1).some(({ low }) => isDiscipline(low, nouns) && !events.has(low)) &&
    !/[.!?,;:]/u.test(prefix)
  );
}

/** What stands before the name of a race: "women's", "girls", "mixed", and not "die Frauen". */
const isOwner = /['’]s?$|^(?:mixed|ladies|girls|boys|(?:fe)?male)$/iu;

/** What stands behind the name of a race, in other languages: "doppio femminile", "bandera masculina". */
const isAdjective = /^(?:maschil[ei]|femminil[ei]|mascul[ií]n\p{L}{0,2}|f[ée]minine?s?|fem[ei]nin[oa]s?)$/u;
const isNoun = (low: string): boolean =>
  /^\p{L}{4,}$/u.test(low) && [stop, round, races, notNoun].every((some) => !some.has(low)) && !genderOf(low);

/** "Women at the pass". */
const isHeading = /^\p{Lu}[^.!?:]{3,50}!?$/u;

/** "Männerrennen", "damklassen". */
const ofRace = /\p{L}(?:rennen|lauf|klassen|sidan|loppet|wedstrijd)$/u;

/** Without rounds at the end ("semi-final"), events at the beginning ("Olympic"), and names of people. */
function trimmed(words: readonly Word[], nouns: Nouns): Word[] {
  const own = [...words];
  while (own.length > 0 && events.has(own[0]?.low ?? "")) own.shift();
  const end = own.findIndex(({ low }) => round.has(low) && !nouns.disciplines.has(low));
  const cut = end < 0 ? own : own.slice(0, end);
  const last = cut.findLastIndex(({ low }) => isDiscipline(low, nouns));
  // A mass start is called by its start.
  const isMass = cut[last]?.low === "mass" && own[last + 1]?.low === "start";
  return last < 0 ? cut.slice(0, 2) : own.slice(0, last + (isMass ? 2 : 1));
}

/** In any language that it is known in; "10-Kilometer-Verfolgung" is a pursuit. */
const isDiscipline = (low: string, { disciplines }: Nouns): boolean =>
  disciplines.has(low) ||
  distance.test(low.replace(",", "")) ||
  (translated.get(low) ?? low.slice(low.lastIndexOf("-") + 1)).split(" ").some((word) => disciplines.has(word));

const namedOf = (own: readonly Word[], nouns: Nouns, gender?: Gender, isCalledRace = false): Named => {
  const said = own.map(({ text, low }) => translated.get(low) ?? text).join(" ");
  const sure = isCalledRace || own.some(({ low }) => isDiscipline(low, nouns));
  const whose = gender && { men: "Men's", women: "Women's", mixed: "Mixed" }[gender];
  return {
    is: { discipline: slug(said), ...(gender && { gender }) },
    name: whose ? `${whose} ${said}` : said,
    sure,
  };
};

const bareOf = (gender: Gender): Named => ({
  is: { discipline: "race", gender },
  name: `${{ men: "Men's", women: "Women's", mixed: "Mixed" }[gender]} race`,
  sure: false,
  bare: true,
});

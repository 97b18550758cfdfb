import data from "../data/phrases.json";
import { bareOf, distance, generic, isDiscipline, namedOf } from "./disciplines";
import { genderOf, measure, notGender, round, stop, translated, type Word, withAges, wordsOf } from "./keys";
import { withoutUnits } from "./mentions";
import { type Named, type Nouns, numbered, timed, titled, withoutGames, won } from "./named";
import { withDigits, withMetres, withoutCodes } from "./numerals";

const events: ReadonlySet<string> = new Set(data.events);
const LONGEST_NAME = 5;
const MOST = 12;

const isJoined = (text: string, a: Word, b: Word): boolean =>
  /^(?:['’]s?)?[ \u00a0]+$|^[/-]$/u.test(text.slice(a.to, b.from));

/** "Fellesstart, kvinner", "200m Brust, Frauen, Finale". */
const listed = /^([^,.!?:]{3,40}), (\p{L}+)(?=$|[,:])/u;

/** The races that a text names: "the men's double sculls", "Champion Bumper", "Race 7", "the 3.30". */
export function racesNamedIn(printed: string, nouns: Nouns): Named[] {
  const text = withAges(withMetres(withoutUnits(withoutCodes(withDigits(unshouted(printed))))));
  const masked = withoutGames(
    text.replace(listed, (said, what, whose) => (genderOf(whose) ? `${what} ${whose}` : said)),
  )
    .replace(notGender(), (found) => "·".repeat(found.length))
    .replace(compound, (said, first: string = said) => (genderOf(first) ? `${first} ` : said));
  return [...gendered(masked, nouns), ...titled(text, nouns), ...won(text), ...numbered(text), ...timed(text)].slice(
    0,
    MOST,
  );
}

/** "5.00 QUEEN MARY STAKES" as "5.00 Queen Mary Stakes"; two capitals are a code. */
export const unshouted = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : text.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** "Frauen-Staffel", "Damenstaffel", "vrouwenkoers". */
const compound =
  /(?<!\p{L})(?:(\p{Lu}\p{L}+)-(?=\p{Lu})|([Dd]amen|[Hh]err?en|[Ff]rauen|[Mm]änner|[Vv]rouwen|[Mm]annen|[Dd]ames)(?=\p{Ll}{4}))/gu;
const races: ReadonlySet<string> = new Set(data.races);
const between: ReadonlySet<string> = new Set(data.between);
const people: ReadonlySet<string> = new Set(data.people);

/** "11.53 500m": when, not how far. */
const clock = /^\d?\d[.:]\d\d$/u;

/** "The relays, first that of the women": what was said before is meant. */
const elided =
  /(?<!\p{L})(?:die der|das der|den der|celles? des|quell[aei] (?:delle|degli)|(?:la|el|los) de (?:las|los)|[ao]s? d[ao]s|th(?:at|ose) of the) $/iu;

/** The discipline before a gender, as other languages have it: "Abfahrt der Damen", "4x100 m hommes". */
function ahead(text: string, all: readonly Word[], gender: number, nouns: Nouns): Word[] {
  if (elided.test(text.slice(0, all[gender]?.from)))
    return all
      .slice(0, gender)
      .filter(({ low, text: said }) => isDiscipline(low, nouns) && !generic.has(low) && !noNoun.has(said))
      .slice(-1);
  let end = gender;
  if (end > 1 && and.test(all[end - 1]?.low ?? "") && genderOf(all[end - 2]?.low ?? "")) end -= 2;
  while (end > 0 && between.has(all[end - 1]?.low ?? "")) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME) {
    const [word, next] = [all[start - 1] as Word, all[start] as Word];
    if (noNoun.has(word.text) || (start < all.length && !isJoined(text, word, next))) break;
    if (clock.test(word.low) || !(isDiscipline(word.low, nouns) || measure.test(word.low) || /^k?m$/.test(word.low)))
      break;
    start--;
  }
  const found = all.slice(start, end);
  const named = found.filter(({ low }) => isDiscipline(low, nouns));
  // "Ski cross femminile": two words that say little alone.
  return named.some(({ low }) => !generic.has(low)) || new Set(named.map(({ low }) => low)).size > 1 ? found : [];
}

/** German has an "im" before disciplines, and in swimming one is the IM; "die Männer gehen" are in no walk. */
export const noNoun: ReadonlySet<string> = new Set(data.noNouns);

const and = /^(?:and|und|et|en|e|y|och|og|i)$/u;

/** Where "women's and men's" ends: what stands behind it is of both. */
function endOfPair(text: string, all: readonly Word[], i: number): number {
  const isGender = (word: Word | undefined) => word !== undefined && genderOf(word.low) !== undefined;
  const between = text.slice(all[i]?.to, all[i + 1]?.from);
  if (isGender(all[i + 1]) && /^(?:['’]s?)? ?[&+/] ?$/u.test(between)) return i + 1;
  return and.test(all[i + 1]?.low ?? "") && isGender(all[i + 2]) ? i + 2 : i;
}

/** A gender and what stands behind it: "men's coxless four"; or, in other languages, before it: "Abfahrt der Damen". */
function gendered(text: string, nouns: Nouns): Named[] {
  const all = wordsOf(text);
  return all.flatMap((word, i): Named[] => {
    const gender = genderOf(word.low) ?? genderOf(word.text);
    if (!gender) return [];
    const behind: Word[] = [];
    // "Massenstart der Männer und Frauen-Staffel": what stands before is theirs already.
    const whose = ahead(text, all, i, nouns).length > 0 ? i : endOfPair(text, all, i);
    for (let j = whose + 1; j < all.length && behind.length < LONGEST_NAME; j++) {
      const next = all[j] as Word;
      const isHead = j === 1 && isDiscipline(next.low, nouns) && / [–—-] $/u.test(text.slice(0, next.from));
      if ((!isJoined(text, all[j - 1] as Word, next) && !isHead) || stop.has(next.low) || genderOf(next.low)) break;
      if (noNoun.has(next.text)) break;
      // "Women swimmers 5km" are in a race, and "the women runners did it" names none.
      if (people.has(next.low) && !isDiscipline(all[j + 1]?.low ?? "", nouns)) break;
      if (!people.has(next.low)) behind.push(next);
    }
    const own = trimmed(behind, nouns);
    const before = own.some(({ low }) => isDiscipline(low, nouns)) ? [] : ahead(text, all, i, nouns);
    if (before.length > 0) return [namedOf(before, nouns, gender)];
    const prefix = own.length === 0 && /^(.{3,40}\S)\s?[:–—-]\s$/u.exec(text.slice(0, word.from))?.[1];
    if (prefix && isCalled(prefix, nouns)) return [namedOf(wordsOf(prefix), nouns, gender)];
    // "The men speed up" names no more than whose race it is.
    const isOwned = isOwner.test(all[whose]?.text ?? "");
    // Of both is only a discipline: "men's and women's clothing" is none, and "men and women sprint" is told of them.
    const isName =
      whose === i
        ? isOwned || own.some(({ low }) => isDiscipline(low, nouns))
        : own.some(({ low }) => isDiscipline(low, nouns) && (isOwned || translated.has(low) || distance.test(low)));
    // "The women's wheelchair race" is one, whatever a wheelchair is.
    const isCalledRace = own.length > 0 && own.length < 4 && round.has(behind[own.length]?.low ?? "");
    if (own.length > 0 && isName) return [namedOf(own, nouns, gender, isCalledRace)];
    const isRace =
      ofRace.test(word.low) ||
      definite.test(word.low) ||
      behind.some(({ low }) => round.has(low)) ||
      /^(?:[eé]lite|pro|s[eé]nior(?:e[ns])?|absolut[ao]s?|top|lead(?:ing)?)$/u.test(all[i - 1]?.low ?? "");
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

const finals = /(?:final\p{L}{0,2}|alifi[ck]\p{L}*(?:i[oó]n\p{L}{0,2}|ões|cje))$/u;

/** "Finale femminile", "Qualificações masculinas": a heading of two words that says which round it is, and whose. */
export function finalIn(heading: string): Named[] {
  const [round, whose, ...others] = wordsOf(heading);
  const gender = genderOf(whose?.low ?? "");
  return gender && others.length === 0 && finals.test(round?.low ?? "") ? [bareOf(gender)] : [];
}

/** "Women at the pass". */
const isHeading = /^\p{Lu}[^.!?:]{3,50}!?$/u;

/** "Männerrennen", "damklassen". */
const ofRace = /\p{L}(?:rennen|lauf|klassen|sidan|loppet|wedstrijd)$/u;

/** Where the article stands behind: "damerna", "herrenes", "kvinderne". */
const definite = /\p{L}{3}(?:[ae]rna|ene|erne)s?$/u;

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

import { lazy } from "../../core/lazy";
import type { Signature } from "../../core/race";
import data from "../data/phrases.json";
import { slug, vehicles, wordsOf } from "./keys";
import { anyOf } from "./pattern";
import { rememberingRecent } from "./recent";
import { sameRace } from "./signature";

// Races that have a name, a number or a time for one, whatever their sport.

/** A race that a text names, found without a list of its sport's words. */
export interface Named {
  is: Signature;
  /** As printed, without what only says which round it is. */
  name: string;
  /** One of its words is a discipline or a distance; else only what several posts repeat is a race. */
  sure: boolean;
  /** Only whose race it is: "the women's race". */
  bare?: true;
  /** Nothing but a race is called so: "Norfolk Stakes". */
  proper?: true;
  /** A class of boats or cars, which race together with others. */
  ofClass?: true;
}

/** Words that end the name of a race, whatever its sport: a discipline, or what races are called. */
export interface Nouns {
  disciplines: ReadonlySet<string>;
  named: () => RegExp;
}

/** @param without a sport whose words are left out, as if nobody had ever written them down */
export function nounsOf(without?: string): Nouns {
  const of = (groups: Record<string, string[]>) =>
    Object.entries(groups).flatMap(([sport, some]) => (sport === without ? [] : some));
  return {
    disciplines: new Set(of(data.disciplines)),
    named: lazy(
      () =>
        new RegExp(
          `(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{L}'’-]{0,30} ){1,4})(${of(data.named).join("|")})(?![\\p{L}\\p{N}])`,
          "gu",
        ),
    ),
  };
}

const winning = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}])(?:${data.wins.join("|")}) the ((?:\\p{Lu}[\\p{L}'’-]{1,30} ){0,4}\\p{Lu}[\\p{L}'’-]{1,30})(?![\\p{L}])`,
      "gu",
    ),
);

const winnable = (text: string): Named[] =>
  Array.from(text.matchAll(winning()), ([, name = ""]) => ({ is: { discipline: slug(name) }, name, sure: false }));

/** What is won or started and has a name: "They're off in the Unibet Champion Hurdle". */
export const won = (text: string): Named[] => winnable(text).filter(({ name }) => name.includes(" "));

/** A race by the one word that tells it, as those do who know them all: "wins the Arkle". */
export const shortly = (text: string): Named[] =>
  winnable(text).filter(({ name }) => /^\p{Lu}\p{Ll}{3,}$/u.test(name) && !proper.has(name));

const proper: ReadonlySet<string> = new Set(data.named.racing);
/** "Champion Hurdle", "Norfolk Stakes". */
export const isProper = (name: string): boolean => proper.has(name.slice(name.lastIndexOf(" ") + 1));
/** "The Norfolk Stakes winner" ran in it another day. */
const earlier = /^['’]?s? (?:winners?|runner-up|hero(?:ine)?s?|victors?|champions?|second|third|form)(?![\p{L}])/iu;
/** "FA Cup", "Grand Slam": they end like a race, and are none. */
export const notTitle = anyOf(data.notNamed);

/** Words with capitals that end like a race: "Champion Bumper". */
export function titled(text: string, nouns: Nouns): Named[] {
  return Array.from(text.matchAll(nouns.named()), ({ 0: said, 1: before = "", 2: kind = "", index }): Named[] => {
    const own = before
      .trim()
      .split(" ")
      .filter((word, i, all) => !(i < all.length - 1 && /['’]s?$/.test(word) && i === 0));
    const name = [...own.slice(-2), kind].join(" ").replace(/^(?:The|In|And|But|For|At|On|Now|Final[aeis]?) /u, "");
    if (!name.includes(" ") || notTitle().test(said)) return [];
    const isProper = proper.has(kind) && !earlier.test(text.slice(index + said.length));
    return [{ is: { discipline: slug(name) }, name, sure: false, ...(isProper && { proper: true }) }];
  }).flat();
}

const number = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(${data.numbered.join("|")}) (\\d{1,2})(?:(?: ?(?:&|and) ?)(\\d{1,2}))?(?![/:.–-]\\d|[\\p{L}\\p{N}])`,
      "giu",
    ),
);

const stages = /^(?:étape|etapa|etappe|tappa)$/;

export function numbered(text: string): Named[] {
  return Array.from(text.matchAll(number()), ([, kind = "", first = "", second]) => {
    const what = kind
      .toLowerCase()
      .replace(/^races$/, "race")
      .replace(stages, "stage");
    const of = (n: string): Named => ({
      is: { discipline: what, class: n },
      name: `${what.charAt(0).toUpperCase()}${what.slice(1)} ${n}`,
      sure: true,
    });
    return what === "heat" ? [] : second ? [of(first), of(second)] : [of(first)];
  }).flat();
}

const time =
  /(?<=(?:^|\s)[Tt]he )([1-9]|1\d|2[0-3])[.:]([0-5][05])(?= (?:at|from|winner|runner|race|favourite|is|has|was)(?![\p{L}])|$|[,.] )/gu;

export const timed = (text: string): Named[] =>
  Array.from(text.matchAll(time), ([said]) => ({ is: { discipline: slug(said) }, name: `The ${said}`, sure: false }));

const classes = anyOf(data.classes, "g");

/** Classes that sail or drive together, and are ranked apart: "Class40", "LMP2". */
export const classed = (text: string): Named[] =>
  Array.from(text.matchAll(classes()), ([name]): Named[] => {
    const discipline = slug(name.replace(/e?s?$/u, ""));
    return /^\p{Lu}/u.test(name) ? [{ is: { discipline }, name, sure: false, ofClass: true }] : [];
  }).flat();

/** Bikes and cars drive the same stages of a rally, and are ranked apart: "en motos", "Les autos s'élancent". */
export const driven = (text: string): Named[] =>
  wordsOf(text).flatMap(({ low }): Named[] => {
    const name = vehicles.get(low);
    return name ? [{ is: { discipline: slug(name), class: "rally" }, name, sure: true, ofClass: true }] : [];
  });

/** Where a page names but one class, all of it is of that: then it is none. */
export function isClassAlone(name: string, all: readonly string[]): boolean {
  const classesIn = (one: string) => (Object.hasOwn(data.vehicles, one) ? driven(one) : classed(one));
  const [own] = classesIn(name);
  return own !== undefined && !all.some((other) => classesIn(other).some(({ is }) => !sameRace(is, own.is)));
}

const sessions = lazy(() => Object.entries(data.sessions).map(([id, some]) => ({ id, is: anyOf(some) })));

/** The sessions that a title or a headline names: practice, qualifying, sprint. */
export const sessionsIn = (text: string): Named[] =>
  sessions().flatMap(({ id, is }) =>
    is().test(text) ? [{ is: { discipline: id }, name: id.charAt(0).toUpperCase() + id.slice(1), sure: true }] : [],
  );

const notPrefix = anyOf(data.notPrefix);

/**
 * What a headline begins with, if it may be a race's name: "Weatherby's Champion Bumper - they're away". The event before
 * it is passed over: "Alder Meet - Miller Stakes".
 */
export function prefixOf(headline: string, title: string): Named[] {
  const [first = "", second] = headline.split(/\s+[-–—|]\s|:\s|\s+results?$/iu).map((part) => part.trim());
  const isEvent = second !== undefined && title.toLowerCase().includes(first.toLowerCase());
  const name = isEvent ? second : first;
  const parts = name.split(" ");
  const isName =
    name.length < 60 &&
    name !== name.toUpperCase() &&
    parts.length > (isEvent ? 1 : 2) &&
    parts.length < 7 &&
    parts.every((part) => /^(?:\d{2,3})?\p{Lu}[^,!?]*$|^(?:of|the|de|la)$/u.test(part));
  return isName && !notPrefix().test(name) && sessionsIn(name).length === 0
    ? [{ is: { discipline: slug(name) }, name, sure: false }]
    : [];
}

const games = lazy(() => {
  const some = `(?:${data.games.join("|")})(?![\\p{L}\\p{N}])`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:\\p{L}+['’]?s?[- ])?${some}`, "giu");
});

/** "Men's curling" is no race: it has a score. */
export const withoutGames = rememberingRecent((text) => text.replace(games(), (found) => "·".repeat(found.length)));

/** Whether a text is about a sport that has no races. */
export const isOfGames = (text: string): boolean => withoutGames(text) !== text;

import type { Signature } from "../../core/race";
import data from "../data/labels.json";
import phrases from "../data/phrases.json";
import { genderOf, slug, translated } from "../words/keys";
import { mentionsIn, signatureOf } from "../words/mentions";
import { withMetres, withoutCodes } from "../words/numerals";
import { anyOf } from "../words/pattern";
import { racesNamedIn } from "../words/phrases";
import { distinct } from "../words/signature";
import { bothOf, capitalised, type Vocabulary } from "../words/vocabulary";

/** A tag that is a race's name ends like one; with more behind it ("Race updates"), it is about something else. */
const unknownRace = new RegExp(`^(?:the )?(?:[\\p{L}\\d'’&./-]+ ){1,3}(?:${data.raceWords.join("|")})$`, "iu");
const noRaceName = anyOf(data.noRaceName);
/** What may stand beside the words for a race without changing which it is. */
const beside = new RegExp(`^(?:${data.beside.join("|")})$`, "iu");
const prefix = new RegExp(`^(?:${data.prefixes.join("|")})\\s*[:–—|-]\\s*`, "iu");
const notARace = data.notARace.map((pattern) => new RegExp(pattern, "iu"));

/** Longer is a sentence and no name. */
const LONGEST = 100;
const MOST_WORDS = 10;

/** What a label says of races. */
export interface LabelSays {
  races: Signature[];
  /** It names a discipline and not whose: the post tells whether it is about all of these. */
  open: boolean;
  /** The name to show, where the vocabulary has none. */
  name?: string;
}

/**
 * The races that a publisher's label names, if it names any. Labels also say the whole event, a hashtag,
 * a position ("Lap 44/52") or a person; none of those is a race.
 *
 * @param eventTitle the coverage's title; a label that only repeats it (or begins with it) says nothing more
 */
export function racesFromLabel(label: string, eventTitle: string, vocabulary: Vocabulary): LabelSays | undefined {
  if (label.length > LONGEST) return undefined;
  const words = withoutRound(withoutCodes(withoutEvent(label, eventTitle)).replace(prefix, "")).replace(
    /(?<![\d.,])(\d{2,5})(?= [TF]\d\d)/gu,
    "$1m",
  );
  if (!words || notARace.some((pattern) => pattern.test(words))) return undefined;
  const mentions = isCovered(words, vocabulary) ? mentionsIn(words, vocabulary) : [];
  const known = mentions.flatMap((mention) => signatureOf(mention) ?? []);
  if (known.length > 0) return { races: distinct(known), open: false };
  const [first] = mentions;
  const { discipline } = first ?? {};
  if (discipline && !discipline.vague && !discipline.qualifier) return { races: bothOf(discipline), open: true };
  const { default: main } = vocabulary;
  const genders = mentions.flatMap(({ gender }) => gender ?? []);
  if (main && genders.length > 0)
    return { races: genders.map((gender) => ({ discipline: main, gender })), open: false };
  const own = ofItsOwn(words, vocabulary);
  if (own) return own;
  if (!unknownRace.test(words) || noRaceName().test(words)) return undefined;
  const name = shortened(words);
  return { races: [{ discipline: slug(name) }], open: false, name: capitalised(name) };
}

/** "Elite women's race", "Men": and not "Women & sport". */
const isBare = new RegExp(
  `^(?:(?:elite|pro|${phrases.races.join("|")}) )?\\p{L}+(?:['’]s?)?(?: (?:elite|pro))?(?: race)?$`,
  "iu",
);

/** A race of an unknown sport: "Biathlon - Men's 4 x 7.5km relay", "Women's ski cross heats". */
function ofItsOwn(words: string, { nouns }: Vocabulary): LabelSays | undefined {
  if (words.split(/\s+/u).length > MOST_WORDS || /[?!.]$/u.test(words)) return undefined;
  const [first, ...others] = racesNamedIn(words.replace(/[,()]/gu, " ").replace(/\s+/gu, " "), nouns);
  if (!first?.is.gender && measured.test(words))
    return { races: [{ discipline: slug(words) }], open: false, name: capitalised(words) };
  if (!first || others.length > 0) return undefined;
  if (first.bare) return isBare.test(words) ? { races: [first.is], open: false, name: first.name } : undefined;
  const { gender } = first.is;
  if (!gender) return first.sure ? { races: [first.is], open: false, name: capitalised(first.name) } : undefined;
  const [, sport, whose = ""] = /^(?:([\p{L}\s-]{3,30}?)\s*[-–—:|]\s)?(.*)$/u.exec(words) ?? [];
  // The whole label says which: all but whose race it is, and which round.
  const isWhole = (startsWithGender(whose) || unknownRace.test(whose)) && !/[:;!?"“]/u.test(whose);
  if (!first.sure && !isWhole) return undefined;
  const said = first.sure && !isWhole ? first.name.replace(GENDER, "") : withoutGender(whose).replace(ROUND, "");
  const name = `${first.name.split(" ")[0]} ${said}`;
  return {
    races: [{ discipline: slug(sport ? `${sport} ${said}` : said), gender }],
    open: false,
    name: sport ? `${sport} – ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
  };
}

const GENDER = /^(?:(?:Wom|M)en['’]s|Mixed) /u;
const ROUND = /\s+(?:(?:semi-?|quarter-?)?finals?|heats?|races?|qualifying|qualification)$/iu;
/** "T53/54 men's wheelchair race" without "men's". */
const withoutGender = (words: string): string =>
  words
    .split(/\s+/u)
    .filter((word) => genderOf(word.replace(/['’]s?$/u, "")) === undefined)
    .map((word) => translated.get(word.toLowerCase()) ?? word)
    .join(" ");
const startsWithGender = (words: string): boolean => genderOf(/^[^\s'’]+/u.exec(words)?.[0] ?? "") !== undefined;
/** "110m hurdles", "10km pursuit". */
const measured = /^\d+(?:[.,]\d+)? ?(?:m|k|km)(?: \p{L}+){1,3}$/u;

/** Nothing else is said than which race: "Women's race", "Men's 100m heats"; and not "Women & sport", "Mixed zone". */
function isCovered(words: string, vocabulary: Vocabulary): boolean {
  const rest = mentionsIn(words, vocabulary).reduce((left, { said }) => left.replace(said, " "), withMetres(words));
  // In an unknown sport a "10km pursuit" is no 10km.
  const isOther = (word: string) =>
    vocabulary.sports.length !== 1 && vocabulary.nouns.disciplines.has(word.toLowerCase()) && word !== "elite";
  return rest.split(/[\s:–—|,/&()-]+/u).every((word) => word === "" || (beside.test(word) && !isOther(word)));
}

/** Without the round and the time behind it: "110m hurdles - Heat One", "Men's 5,000m (16:36 BST)". */
const withoutRound = (label: string): string =>
  label
    .replace(/\s*\([^)]*\d[:.]\d\d[^)]*\)$/u, "")
    .replace(/\s*[-–—:,]\s*(?:heats?|semi-?finals?|finals?|round|qualifying)(?: [\p{L}\d]+)?$/iu, "");

/** "Golden Ticket race" is the race "Golden Ticket". */
const shortened = (words: string): string => words.replace(/(?:['’]s)?\s+races?$/iu, "") || words;

/** Without the event's title before it, with its year or without. */
function withoutEvent(label: string, eventTitle: string): string {
  const text = label.trim();
  const title = eventTitle.trim().toLowerCase();
  for (const name of [title, title.replace(/\s*(?:19|20)\d\d\s*/, " ").trim()]) {
    if (name && text.toLowerCase() === name) return "";
    if (name && text.toLowerCase().startsWith(name)) {
      return text.slice(name.length).replace(/^\s*(?:(?:19|20)\d\d)?\s*[:–—|-]?\s*/u, "");
    }
  }
  return text;
}

/** A page on which most labels stand once doesn't name races by them. */
const MOST_SINGLE_LABELS = 12;

/** An unknown label counts at once, unless this page prints a new one with each post. */
export function ownLabels() {
  const labels = new Map<string, Set<string>>();
  return (label: string, post: string): boolean => {
    const posts = labels.get(label) ?? new Set();
    if (posts.size < 2) labels.set(label, posts.add(post));
    const single = [...labels.values()].slice(0, 3 * MOST_SINGLE_LABELS).filter(({ size }) => size === 1).length;
    return posts.size > 1 || single < MOST_SINGLE_LABELS;
  };
}

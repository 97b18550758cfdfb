import vocabularyData from "./data/labels.json";
import { mentionsIn, signatureOf } from "./mentions";
import { anyOf } from "./pattern";
import { distinct, type Signature } from "./signature";
import { bothOf, capitalised, type Vocabulary } from "./vocabulary";

const competition = anyOf(vocabularyData.competition);
const notARace = vocabularyData.notARace.map((pattern) => new RegExp(pattern, "iu"));

/** Longer is a sentence and no name. */
const LONGEST = 100;

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
  const words = withoutEvent(label, eventTitle);
  if (!words || notARace.some((pattern) => pattern.test(words))) return undefined;
  const mentions = mentionsIn(words, vocabulary);
  const known = mentions.flatMap((mention) => signatureOf(mention) ?? []);
  if (known.length > 0) return { races: distinct(known), open: false };
  const [first] = mentions;
  const { discipline } = first ?? {};
  if (discipline && !discipline.vague && !discipline.qualifier) return { races: bothOf(discipline), open: true };
  const { default: main } = vocabulary;
  if (main && first?.gender && isOnlyARace(words, vocabulary)) {
    return { races: [{ discipline: main, gender: first.gender }], open: false };
  }
  if (!competition.test(words)) return undefined;
  const name = shortened(words);
  return { races: [{ discipline: slug(name) }], open: false, name: capitalised(name) };
}

/** "Women's race", "Ladies": a gender and nothing that tells one race from another. */
const isOnlyARace = (words: string, { sports }: Vocabulary): boolean =>
  /^[\p{L}'’]+(?: (?:open|race|races|event))*$/iu.test(
    sports.includes("marathon") ? words.replace(/\s*marathon/iu, "") : words,
  );

/** "Golden Ticket race" is the race "Golden Ticket". */
const shortened = (words: string): string => words.replace(/(?:['’]s)?\s+races?$/iu, "") || words;

function withoutEvent(label: string, eventTitle: string): string {
  const title = eventTitle.trim().toLowerCase();
  const text = label.trim();
  if (text.toLowerCase() === title) return "";
  return title && text.toLowerCase().startsWith(title) ? text.slice(title.length).replace(/^\s*[:–—|-]\s*/u, "") : text;
}

/** The same race however it is accented, quoted or capitalised. */
function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

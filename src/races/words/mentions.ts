import { rememberingEach } from "../../core/lazy";
import type { Gender, Signature } from "../../core/race";
import words from "../data/words.json";
import { withAges } from "./keys";
import { withDigits, withMetres, withoutCodes } from "./numerals";
import { anyOf } from "./pattern";
import { rememberingRecent } from "./recent";
import { styleOf } from "./styles";
import type { Discipline, Vocabulary } from "./vocabulary";

/** Words of a sentence that name a race, or a part of what tells it. */
export interface Mention {
  discipline?: Discipline;
  gender?: Gender;
  class?: string;
  /** The words, as printed. */
  said: string;
}

interface Token {
  from: number;
  to: number;
  discipline?: Discipline;
  gender?: Gender;
  class?: string;
}

const genders: readonly [Gender, () => RegExp][] = [
  ["men", anyOf(words.men, "g")],
  ["women", anyOf(words.women, "g")],
  ["mixed", anyOf(words.mixed, "g")],
];
const notGender = anyOf(words.notGender, "g");
const classes = anyOf(
  [
    "[TF]\\d\\d(?:[/-][TF]?\\d\\d)*",
    "S(?:B|M)?\\d{1,2}",
    "U(?:18|20|23)",
    "juniors?",
    "lightweights?",
    "(?:dei )?pesi leggeri",
    "leichtgewichts?",
    "poids légers?",
    "pesos? ligeros?",
  ],
  "g",
);
/** What may stand between words that belong together: "men's and women's T53/54 wheelchair", "100m for women". */
const joint =
  /^(?:['’]s|['’])?[\s/&,–-]*(?:(?:and|or|und|et|och|og|the|for|of|in|der|des|de|du|dei|delle|da|voor|för|races?|final|single|open|event|british|olympic|world)(?:['’]s)?[\s/,-]+){0,3}$/iu;

const mentionsWith = rememberingEach((vocabulary: Vocabulary) => rememberingRecent((s) => mentionsOf(s, vocabulary)));

/** The races and parts of races that a sentence mentions. */
export const mentionsIn = (sentence: string, vocabulary: Vocabulary): readonly Mention[] =>
  mentionsWith(vocabulary)(sentence);

function mentionsOf(printed: string, vocabulary: Vocabulary): readonly Mention[] {
  const sentence = withAges(withMetres(withoutUnits(withoutCodes(withDigits(printed)))));
  const groups = grouped(sentence, tokensOf(sentence, vocabulary));
  return groups.flatMap((group) => {
    const from = Math.min(...group.map((token) => token.from));
    const to = Math.max(...group.map((token) => token.to));
    const said = sentence.slice(from, to);
    return paired(group).map((mention) => ({ ...mention, said }));
  });
}

const blank = (found: string): string => "·".repeat(found.length);
const units = [anyOf(words.unitsBefore, "g"), anyOf(words.unitsBehind, "g")];

/** "800m ahead", "the last 100m", "at 500m" measure something, and name no race. */
export const withoutUnits = (sentence: string): string =>
  /\d/.test(sentence) ? units.reduce((text, unit) => text.replace(unit(), blank), sentence) : sentence;

/** What a coverage's own races are called is looked for anew whenever it has more, the words of its sport but once. */
function tokensOf(sentence: string, vocabulary: Vocabulary): Token[] {
  const { own } = vocabulary;
  const base = own?.base ?? vocabulary;
  return withoutOverlaps([...ofDisciplines(sentence, own?.words ?? []), ...tokensWith(base)(sentence)]);
}

const tokensWith = rememberingEach((vocabulary: Vocabulary) => rememberingRecent((s) => baseTokensOf(s, vocabulary)));

const ofDisciplines = (sentence: string, words: Vocabulary["words"]): Token[] =>
  words.flatMap(({ discipline, pattern }) =>
    Array.from(sentence.matchAll(pattern()), (found) => ({ ...spanOf(found), ...specified(discipline, found) })),
  );

function baseTokensOf(sentence: string, vocabulary: Vocabulary): readonly Token[] {
  const masked = sentence.replace(notGender(), blank);
  const tokens = ofDisciplines(sentence, vocabulary.words);
  for (const [gender, pattern] of genders) {
    for (const found of masked.matchAll(pattern())) tokens.push({ ...spanOf(found), gender });
  }
  if (!vocabulary.crowd) {
    for (const found of sentence.matchAll(classes())) {
      tokens.push({
        ...spanOf(found),
        class: found[0]
          .toLowerCase()
          .replace(/^juniors?$/, "u20")
          .replace(/^\D+$/, "lightweight"),
      });
    }
  }
  return tokens;
}

const spanOf = (found: RegExpExecArray) => ({ from: found.index, to: found.index + found[0].length });

function specified(discipline: Discipline, found: RegExpExecArray): Pick<Token, "discipline" | "class"> {
  const [first, second] = found.slice(1).filter((group) => group !== undefined);
  if (discipline.numbered && first) return { discipline, class: first };
  if (discipline.measured && first && second) return { discipline: measured(discipline, first, second) };
  return { discipline };
}

function measured(discipline: Discipline, distance: string, word: string): Discipline {
  const style = styleOf(word);
  return { ...discipline, id: `${distance}m-${style}`, name: `${distance}m ${style}` };
}

/** No sentence that somebody reads names as many races. */
const MOST_TOKENS = 60;

/** Of words that overlap, the longer ones count. */
function withoutOverlaps(tokens: Token[]): Token[] {
  const byLength = tokens.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_TOKENS);
  const free: Token[] = [];
  for (const token of byLength) {
    if (free.every((other) => token.to <= other.from || token.from >= other.to)) free.push(token);
  }
  return free.sort((a, b) => a.from - b.from);
}

function grouped(sentence: string, tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    const group = groups.at(-1);
    if (group && last && joint.test(sentence.slice(last.to, token.from))) group.push(token);
    else groups.push([token]);
    last = token;
  }
  return groups;
}

type Part = Omit<Mention, "said">;

/** Which gender belongs to which discipline within words that stand together, in the order in which they stand. */
function paired(group: readonly Token[]): Part[] {
  const common = group.find((token) => token.class && !token.discipline)?.class;
  const alone = group.filter((token) => token.discipline?.genders.length === 0);
  const named = group.filter((token) => token.discipline && token.discipline.genders.length > 0);
  const proper = named.filter((token) => !token.discipline?.qualifier);
  const classed = proper.filter((token) => !proper.some((other) => other.discipline?.of === token.discipline?.id));
  const disciplines = proper.length > 0 ? classed : named.slice(0, 1);
  const genders = group.filter((token) => token.gender);
  const found = [
    ...alone.map(({ from, discipline, class: number }) => ({ from, part: { discipline, class: number } })),
    ...pairs(disciplines, genders).map(([token, gender]) => ({
      from: Math.min(token?.from ?? gender?.from ?? 0, gender?.from ?? token?.from ?? 0),
      part: { discipline: token?.discipline, gender: gender?.gender, class: common },
    })),
  ];
  return found.sort((a, b) => a.from - b.from).map(({ part }) => part);
}

/** Each with each where there is one of either; else each gender with the discipline behind it. */
function pairs(disciplines: readonly Token[], genders: readonly Token[]): [Token | undefined, Token | undefined][] {
  if (disciplines.length === 0) return genders.map((gender) => [undefined, gender]);
  if (genders.length === 0) return disciplines.map((token) => [token, undefined]);
  if (disciplines.length === 1 || genders.length === 1) {
    return disciplines.flatMap((token) => genders.map((gender): [Token, Token] => [token, gender]));
  }
  // "The 100m of the men and 200m of the women", or else "men's 100m and women's 200m".
  const isBehind =
    disciplines.length === genders.length && genders.every(({ from }, i) => (disciplines[i]?.from ?? from) < from);
  if (isBehind) return genders.map((gender, i) => [disciplines[i], gender]);
  return genders.map((gender) => [disciplines.find((token) => token.from > gender.from) ?? disciplines.at(-1), gender]);
}

/** The signature of a mention that says both what and whose; of a discipline that has one field, what suffices. */
export function signatureOf({ discipline, gender, class: group }: Omit<Mention, "said">): Signature | undefined {
  if (!discipline || discipline.vague) return undefined;
  const only = discipline.genders.length === 1 ? discipline.genders[0] : undefined;
  if (discipline.genders.length > 0 && !gender && !only) return undefined;
  return {
    discipline: discipline.id,
    ...(discipline.genders.length > 0 && { gender: gender ?? only }),
    ...(group && { class: group }),
  };
}

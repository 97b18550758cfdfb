import type { Kind, PublishedPost } from "../../core/coverage";
import type { Signature } from "../../core/race";
import words from "../data/words.json";
import { lookingBack } from "../evidence/evidence";
import { bareOf } from "../words/disciplines";
import { mentionsIn, signatureOf } from "../words/mentions";
import { sessionsIn } from "../words/named";
import { anyIn } from "../words/pattern";
import { racesNamedIn } from "../words/phrases";
import { distinct, has } from "../words/signature";
import { titledBehind, titledWhose } from "../words/title-parts";
import { bothOf, type Vocabulary } from "../words/vocabulary";
import { disciplineOf, isInParts, isInStages } from "./event";
import { genderAlone } from "./open";

/** The races that an event of this kind has, whether its posts name them or not: men's and women's, and the crowd's. */
export function impliedRaces(title: string, vocabulary: Vocabulary): Signature[] {
  const main = vocabulary.disciplines.get(vocabulary.default ?? "");
  const titled = mentionsIn(title, vocabulary).flatMap(({ discipline, gender }) =>
    discipline && !gender && !discipline.vague && discipline.genders.length > 1 ? bothOf(discipline) : [],
  );
  const numbered = titleRaces(title, vocabulary).some(({ is }) => is.class !== undefined || is.discipline === "stage");
  const beside = main || numbered ? vocabulary.implied.flatMap((id) => everyOf(id, vocabulary)) : [];
  return distinct([
    ...beside,
    ...(main ? bothOf(main) : []),
    ...(vocabulary.crowd ? [vocabulary.crowd.race] : []),
    // A distance is run in several sports: alone it is no word for its races.
    ...(main || vocabulary.sports.length !== 1 ? [] : titled),
  ]);
}

function everyOf(id: string, { disciplines }: Vocabulary): Signature[] {
  const discipline = disciplines.get(id);
  return discipline && discipline.genders.length > 0 ? bothOf(discipline) : [{ discipline: id }];
}

/** The races that a title names: "Stage 17", "Races 7 & 8", "qualifying", "Novices' Hurdle". */
function titleRaces(title: string, vocabulary: Vocabulary): { is: Signature; name?: string }[] {
  // "Amsel takes pink" is about a stage: what is ridden for in each of them is no race of its own.
  const found = mentionsIn(title, vocabulary)
    .flatMap((mention) => signatureOf(mention) ?? [])
    .filter(({ discipline }) => !vocabulary.implied.includes(discipline));
  // "Austrian Grand Prix practice" is about its practice.
  const sessions = found.filter(({ discipline }) => !vocabulary.disciplines.get(discipline)?.event);
  const known = distinct(sessions.length > 0 ? sessions : found);
  const unknown = vocabulary.sports.length === 1 ? [] : sessionsIn(title);
  const own = racesNamedIn(title, vocabulary.nouns).filter(
    ({ bare, is }) =>
      !bare &&
      (unknown.length === 0 || !/prix$/.test(is.discipline)) &&
      (is.discipline !== "stage" || !isInStages(title)),
  );
  const named = [...unknown, ...own].filter(
    ({ is, sure }) =>
      !has(known, is) &&
      known.length === 0 &&
      (sure ? is.gender || is.class || unknown.length > 0 : vocabulary.sports.length !== 1),
  );
  const numbers = named.filter(({ is }) => is.class !== undefined);
  const { nouns } = vocabulary;
  const behind = known.length + named.length === 0 ? titledBehind(title, nouns) : [];
  if (behind.length > 0) return behind;
  // A cup whose finals of men and women it is about is no race itself.
  const finals = known.length === 0 && named.every(({ sure }) => !sure) ? titledWhose(title, nouns) : [];
  if (finals.length > 0) return finals;
  const only =
    known.length + named.length === 0 ? (openIn(title, vocabulary) ?? disciplineOf(title, vocabulary)) : undefined;
  if (only) return [only];
  // "Ironman women": what it consists of are no races, so theirs is the one.
  const whose = known.length + named.length === 0 && isInParts(title) ? genderAlone(title) : undefined;
  if (whose) return [bareOf(whose)];
  return [
    ...known.map((is) => ({ is })),
    ...(numbers.length > 0 ? numbers : named).map(({ is, name }) => ({ is, name })),
  ];
}

/** A title's one discipline, of which it doesn't say whose race it is: "the 50k race walk". A post may. */
function openIn(title: string, vocabulary: Vocabulary): { is: Signature } | undefined {
  const [first, ...others] = mentionsIn(title, vocabulary);
  const { discipline } = first ?? {};
  const isOne = discipline && others.length === 0 && discipline.genders.length > 0;
  const isPlain = !discipline?.vague && !discipline?.qualifier && !discipline?.both && !vocabulary.default;
  // In an unknown sport a distance alone, or a word alone, is no race.
  const isSure =
    vocabulary.sports.length === 1 || (/[\s\d]/u.test(first?.said ?? "") && !/^\d+m$/.test(discipline?.id ?? ""));
  return isOne && isPlain && isSure ? { is: { discipline: discipline.id } } : undefined;
}

/** Those of the first that names any: the title, or else what the page says that it is about. */
export function titledRaces(texts: readonly string[], vocabulary: Vocabulary): { is: Signature; name?: string }[] {
  for (const text of texts) {
    const races = titleRaces(text, vocabulary);
    if (races.length > 0) return races;
  }
  return [];
}

/** Whether a text is of what is still to come. */
export const later = anyIn(words.later);
const NEWS: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record"]);
/** Longer is a sentence and no name. */
const LONGEST_HEADING = 8;

/** What stands at the head of a post: its headline, or what its first line begins with: "Men's 50km mass start: …". */
export function headingOf({ headline }: PublishedPost, first: string, kind: Kind): string | undefined {
  const heading = headline === undefined ? /^[^:.!?]{3,60}(?=: )/u.exec(first)?.[0] : first;
  if (heading === undefined || later(heading) || lookingBack(heading)) return undefined;
  const isNews = headline !== undefined && NEWS.has(kind);
  return isNews || (heading.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) <= LONGEST_HEADING ? heading : undefined;
}

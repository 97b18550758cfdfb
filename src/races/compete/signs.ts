import type { Kind, PublishedPost } from "../../core/coverage";
import type { Gender, Race, Signature } from "../../core/race";
import words from "../data/words.json";
import { evidenceOf, lookingBack, racing } from "../evidence/evidence";
import { pronounIn } from "../evidence/gender";
import type { Evidence, Scene } from "../evidence/scene";
import { isOnCourse } from "../inventory/event";
import type { LabelSays } from "../inventory/label";
import { later } from "../inventory/titled";
import { keysOf } from "../words/keys";
import { withoutUnits } from "../words/mentions";
import { isOfGames, withoutGames } from "../words/named";
import { peopleIn } from "../words/names";
import { anyIn } from "../words/pattern";
import { rememberingRecent } from "../words/recent";
import { linesOf } from "../words/sentences";
import { has, sameRace } from "../words/signature";
import type { Belief } from "./belief";
import { crowdIn } from "./crowd";
import { add, fresh, neighbours, shareOf } from "./neighbours";

/** What speaks for a race, or for none: the names of the weights, and how much of each there is. */
export type Signs = Record<string, number>;

/** What a line says of races, and not only beside others. */
const keysIn = rememberingRecent(
  (line): ReadonlySet<string> => new Set(keysOf(withoutUnits(line).replace(aside, " "))),
);

/** A race of the coverage and what in a post speaks for it. */
export interface Contender {
  race: Race;
  signs: Signs;
  /** What the reader is told. */
  names: string[];
  words: string[];
}

export interface Field {
  contenders: Contender[];
  none: Signs;
}

/** The place of a post in its coverage. */
export interface Place {
  /** What the posts before it are about, the newest first; those behind it, the next first, where they are known. */
  before: readonly Belief[];
  after: readonly Belief[];
  isTitled(race: Signature): boolean;
  /** The title names this one alone. */
  isSole(race: Signature): boolean;
  /** An earlier post has its result. */
  isOver(raceId: string): boolean;
  /** For each race, how strongly names in these lines were seen with it, and which. */
  kin(lines: readonly string[]): ReadonlyMap<string, { share: number; names: string[] }>;
  /** Whether those whom these lines name are men or women. */
  whose(lines: readonly string[]): Gender | undefined;
  /** The races of which the reader has said that an athlete is. */
  movedTo(name: string): readonly string[] | undefined;
  /** How much each word of the races' names tells: what all share tells nothing. */
  weightOf(key: string): number;
  keysOf(race: Race): readonly (readonly string[])[];
}

const intro = anyIn(words.intro);
const general = anyIn(words.general);
const overview = anyIn(words.overview);
const statistics = anyIn(words.statistics);
/** "Probably after the elite women start", "well behind the men": said of another race. */
const aside =
  /(?<![\p{L}])(?:after|before|until|till|behind|ahead of|than|since|following|like|unlike)\s+(?:all )?(?:the|our|both|those|some)\s[^,.;:!?]{0,40}/giu;
/** Who writes or reads is there, beside whoever races. */
const voice = anyIn(words.voice);
/** "She" tells so much more of whose race it is than a woman's name. */
const BY_NAMES = 0.6;
const KEY: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/** Everything that speaks for each race of the coverage, and for none of them. */
export function signsOf(
  post: PublishedPost,
  kind: Kind,
  says: LabelSays | undefined,
  stage: Scene,
  races: readonly Race[],
  place: Place,
): Field {
  const printed = linesOf(post);
  const text = printed.join("\n");
  // "Bronze in the men's curling" says nothing of the men who race.
  const lines = isOfGames(text) ? printed.map(withoutGames) : printed;
  const scene: Scene = { ...stage, gender: pronounIn(text), isTimetable: kind === "schedule" };
  const found = read(kind, isPerson(post.label) ? [post.label, ...lines] : lines, scene, says?.races ?? []);
  const isOld = lookingBack(text);
  const kin = place.kin(lines);
  const keys = lines.slice(0, 40).map(keysIn);
  const crowd = crowdIn(text, kind, scene);
  const told = new Set(found.flatMap(({ races: some }) => some.flatMap(({ gender }) => gender ?? [])));
  const whose = scene.gender ?? place.whose(lines);
  const noteAround = neighbours(post.publishedAt, place);
  const only = races.length === 1;
  const contenders = races.map((race): Contender => {
    const signs: Signs = {};
    const one: Contender = { race, signs, names: [], words: [] };
    if (says && has(says.races, race.is)) signs.label = 1;
    if (signs.label && says && says.races.length > 1) signs["label.several"] = 1;
    ofEvidence(one, found, post.headline !== undefined);
    ofWords(one, keys, post.headline !== undefined, place);
    const own = kin.get(race.id);
    const isHere = (name: string) => place.movedTo(name)?.includes(race.id) ?? true;
    if (own && own.share > 0.05 && own.names.every(isHere)) {
      signs["names.here"] = own.share;
      if (one.names.length === 0) one.names.push(...own.names);
    }
    if (!says && one.names.some((name) => place.movedTo(name)?.includes(race.id))) signs.reader = 1;
    noteAround(signs, race.id);
    if (place.isTitled(race.is)) signs.title = 1;
    if (place.isSole(race.is)) signs["title.sole"] = 1;
    if (only) signs.only = 1;
    if (place.isOver(race.id)) signs.over = 1;
    if (whose && race.is.gender && race.is.gender !== "mixed" && told.size === 0)
      signs[whose === race.is.gender ? "gender" : "gender.other"] = scene.gender ? 1 : BY_NAMES;
    if (scene.isUpcoming(race.is)) signs.upcoming = 1;
    if (race.startsAt && race.startsAt <= post.publishedAt && isLatest(race, races, post.publishedAt))
      signs.timetable = 1;
    if (scene.vocabulary.disciplines.get(race.is.discipline)?.hints?.().test(text)) signs.hint = 1;
    if (crowd && crowd.id === race.is.discipline) signs[crowd.sign] = 1;
    return one;
  });
  noteOthers(contenders);
  return { contenders, none: noneOf(post, kind, text, found, contenders, says !== undefined, place, isOld) };
}

/** Words for another race speak against one that nothing is said of, however well it fits the posts around. */
function noteOthers(contenders: readonly Contender[]): void {
  const isSaid = ({ signs }: Contender) => "said.3" in signs || "words.all" in signs;
  if (!contenders.some(isSaid)) return;
  for (const one of contenders) if (!isSaid(one) && !("said.2" in one.signs)) one.signs.unsaid = 1;
}

const isLatest = ({ startsAt = "" }: Race, races: readonly Race[], now: string): boolean =>
  races.every((other) => !other.startsAt || other.startsAt > now || other.startsAt <= startsAt);

/** A label may be whom the post is about: "Mo Farah", and neither "#GetInspired" nor "London Marathon 2017". */
const isPerson = (label: string | undefined): label is string =>
  label !== undefined && !/\d/.test(label) && peopleIn(label).length > 0;

interface Read extends Evidence {
  line: number;
}

/** The evidence in headline and sentences; earlier sentences are the context of later ones. */
function read(kind: Kind, all: readonly string[], scene: Scene, labelled: readonly Signature[]): Read[] {
  const lines =
    kind === "schedule" ? all.flatMap((line) => line.split(/,\s+|(?=(?<!\d)\d{1,2}[:.]\d\d)/u)).slice(0, 100) : all;
  const found: Read[] = [];
  let before: readonly Signature[] = labelled;
  for (const [line, sentence] of lines.entries()) {
    const evidence = evidenceOf(sentence.replace(aside, " "), scene, before);
    if (!evidence) continue;
    found.push({ ...evidence, line });
    before = evidence.races;
  }
  return found;
}

/** A race whose gender isn't known is the men's and the women's. */
const isOf = (race: Signature, other: Signature): boolean =>
  sameRace(race, other) ||
  (race.discipline === other.discipline && race.class === other.class && (!race.gender || !other.gender));

/** What the words of its sport, and athletes known from elsewhere, say of it. */
function ofEvidence(one: Contender, found: readonly Read[], hasHeadline: boolean): void {
  for (const { races, strength, names, words: said, line } of found) {
    if (!races.some((race) => isOf(race, one.race.is))) continue;
    const how = said.length > 0 ? "said" : "named";
    const share = how === "said" ? 1 : 1 / Math.sqrt(races.length);
    add(one.signs, `${how}.${strength}`, share);
    if (line === 0 && strength > 1) add(one.signs, hasHeadline ? "headline" : "first", share);
    one.names.push(...names.filter((name) => !one.names.includes(name)));
    one.words.push(...said.filter((word) => !one.words.includes(word)));
  }
  // Whatever the post says of races is said of these.
  const said = found.filter(({ strength, words }) => strength > 1 && words.length > 0);
  if (said.length > 0 && said.every(({ races }) => races.some((race) => isOf(race, one.race.is))))
    one.signs["said.only"] = 1;
  one.names = one.names.filter((name) => !one.names.some((other) => other.endsWith(` ${name}`)));
}

/** How much of its name, or of a label for it, a line has. */
function ofWords(
  one: Contender,
  lines: readonly ReadonlySet<string>[],
  hasHeadline: boolean,
  { keysOf: keysFor, weightOf }: Place,
): void {
  for (const keys of keysFor(one.race)) {
    const whole = keys.reduce((sum, key) => sum + weightOf(key), 0);
    if (whole === 0) continue;
    for (const [i, line] of lines.entries()) {
      const had = keys.filter((key) => line.has(key));
      const share = had.reduce((sum, key) => sum + weightOf(key), 0) / whole;
      const isGenderAlone = had.every((key) => key === "men" || key === "women" || key === "mixed");
      if (share < 0.3 || (isGenderAlone && keys.length > 1)) continue;
      if (share > 0.6) add(one.signs, share > 0.99 ? "words.all" : "words.most", 1);
      if (i === 0 && hasHeadline && share > 0.6) add(one.signs, "words.headline", 1);
      if (share > 0.6 && one.words.length === 0) one.words.push(one.race.name);
    }
  }
}

/** "In 2012 she won here", in the words of any language. */
const isOfAnotherYear = (text: string, now: string): boolean => yearsIn(text).some((year) => !now.startsWith(year));

const yearsIn = rememberingRecent((text): readonly string[] =>
  Array.from(text.matchAll(/(?<![\p{L}\d.,:])(?:19|20)\d\d(?![\p{L}\d]|[.,:]\d)/gu), ([year]) => year),
);

const lengthOf = rememberingRecent((text) => text.split(/\s+/u).length);

function noneOf(
  post: PublishedPost,
  kind: Kind,
  text: string,
  found: readonly Read[],
  contenders: readonly Contender[],
  isLabelled: boolean,
  { before, after }: Place,
  isOld: boolean,
): Signs {
  const none: Signs = { none: 1 };
  const is = (sign: string, holds: boolean) => holds && add(none, sign, 1);
  is("none.silent", found.length === 0);
  for (const one of ["social", "weather", "coverage", "schedule"] as const) is(`none.${one}`, kind === one);
  is("none.intro", intro(text));
  is("none.general", general(text) || isOfGames(text));
  is("none.overview", overview(text) || (post.label !== undefined && overview(post.label)));
  is("none.numbers", statistics(text));
  is("none.history", isOld);
  is("none.later", later(text));
  is("none.voice", voice(text));
  is("none.year", isOfAnotherYear(text, post.publishedAt));
  is("none.label", post.label !== undefined && !isLabelled);
  is("none.hashtag", post.label?.startsWith("#") === true);
  is("none.key", KEY.has(kind));
  is("none.racing", racing(text));
  is("none.course", isOnCourse(text));
  add(none, "none.length", Math.log(1 + lengthOf(text)) / 4);
  is(
    "none.sole",
    contenders.some(({ signs }) => signs["title.sole"] !== undefined),
  );
  is("none.empty", text.trim() === "");
  is("none.many", new Set(found.flatMap(({ races }) => races.map(({ discipline }) => discipline))).size > 2);
  add(none, "none.size", Math.log(1 + contenders.length));
  const [last] = before;
  const [next] = after;
  if (last) add(none, "none.last", (1 - shareOf(last)) * fresh(last.at, post.publishedAt));
  if (next) add(none, "none.next", (1 - shareOf(next)) * fresh(next.at, post.publishedAt));
  is("none.first", !last);
  return none;
}

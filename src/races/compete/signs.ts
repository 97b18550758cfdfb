import type { Kind, PublishedPost } from "../../core/coverage";
import type { Race, Signature } from "../../core/race";
import { evidenceOf } from "../evidence/evidence";
import { pronounIn } from "../evidence/gender";
import type { Scene } from "../evidence/scene";
import type { LabelSays } from "../inventory/label";
import { keysOf } from "../words/keys";
import { withoutUnits } from "../words/mentions";
import { isOfGames, withoutGames } from "../words/named";
import { peopleIn } from "../words/names";
import { rememberingRecent } from "../words/recent";
import { linesOf } from "../words/sentences";
import { has, sameRace } from "../words/signature";
import { crowdIn } from "./crowd";
import type { Contender, Field, Place, Read, Signs } from "./field";
import { add, neighbours } from "./neighbours";
import { noneOf } from "./none";

/** What a line says of races, and not only beside others. */
const keysIn = rememberingRecent(
  (line): ReadonlySet<string> => new Set(keysOf(withoutUnits(line).replace(aside, " "))),
);

/** "Probably after the elite women start", "well behind the men": said of another race. */
const aside =
  /(?<![\p{L}])(?:after|before|until|till|behind|ahead of|than|since|following|like|unlike)\s+(?:all )?(?:the|our|both|those|some)\s[^,.;:!?]{0,40}/giu;
/** "She" tells so much more of whose race it is than a woman's name. */
const BY_NAMES = 0.6;

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
  return {
    contenders,
    none: noneOf({ post, kind, text, found, isLabelled: says !== undefined }, contenders, place),
  };
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

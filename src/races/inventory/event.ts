import type { Kind, PublishedPost } from "../../core/coverage";
import type { Signature } from "../../core/race";
import data from "../data/event.json";
import { genderOf, slug } from "../words/keys";
import { isOfGames } from "../words/named";
import { anyIn, anyOf } from "../words/pattern";
import { disciplineIn, partIn } from "../words/title-parts";
import { capitalised, type Vocabulary } from "../words/vocabulary";

// An event of a single race ("Indianapolis 500", "Sydney to Hobart") has no word for it but the event's own name.

const championships = anyOf(data.championships);
/** "EM", and not the "em" of "em direto". */
const codes = new RegExp(`(?<![\\p{L}\\p{N}])(?:${data.codes.join("|")})(?![\\p{L}\\p{N}])`, "u");
const many = anyOf(data.many);
const media = anyOf(data.media, "g");
/** "Pau - Peyragudes": a stage whose number nobody says. */
const route = /\p{Lu}[\p{L}'’-]+ [-–—] (?:\p{L}{1,3}['’ ])?\p{Lu}/u;
/** Races of many days: a page of one is about a stage, even if it doesn't say which. */
const tours = anyOf(data.tours);
const inStages = anyOf(data.inStages);
const raids = anyOf(data.raids);
const inParts = anyOf(data.inParts);
/** No chip has room for more. */
const tooLong = /^(?=.{61})(.{1,60})\s.*$/su;

/** The event that a title names, as a race; nothing if such events have several, as games and championships do. */
export function eventIn(title: string): { is: Signature; name: string } | undefined {
  const name = headOf(title)
    .replace(media(), " ")
    .replace(/(?<![\p{L}\d])(?:19|20)\d\d(?![\p{L}\d])|[[\]"“”„#]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s:,;.!|–—-]+|[\s:,;.!|–—-]+$/gu, "")
    .replace(tooLong, "$1")
    .trim();
  if (isMeeting(title) || !/\p{Lu}\p{L}/u.test(name)) return undefined;
  return { is: { discipline: slug(name) }, name: capitalised(name) };
}

/** What a long title begins with, where that is a name: "America's Cup live: Team NZ want more in race eight". */
const headOf = (title: string): string =>
  /^(?=.{50})(?=[^,:|–—]*\p{Lu}\p{Ll}[^,:|–—]*[\s-]\p{Lu})[^,:|–—]{8,}(?=, |: | [|–—] )/u.exec(title)?.[0] ?? title;

/** The one race of which a title says no more than the discipline ("Abfahrt in Kitzbühel") or the way of the stage. */
export function disciplineOf(
  title: string,
  { nouns, disciplines }: Vocabulary,
): { is: Signature; name: string } | undefined {
  if (disciplines.has("stage") && (route.test(title) || tours().test(title)))
    return { is: { discipline: "stage" }, name: "Stage" };
  const called = partIn(title, nouns) ?? disciplineIn(title, nouns);
  return called === undefined ? undefined : { is: { discipline: slug(called) }, name: capitalised(called) };
}

/** Games and championships, of sports that have races. */
export const isOfChampionships = (title: string): boolean =>
  (championships().test(title) || codes.test(title)) && !isOfGames(title);

/** A title that names one of its races may be about others as well: "Gold Cup day". */
export const isMeeting = (title: string): boolean =>
  many().test(title) || championships().test(title) || codes.test(title);

/** A rally is driven in stages, of which none is a race. */
export const isInStages = (title: string): boolean => inStages().test(title);

/** A triathlon consists of races that are none by themselves. */
export const isInParts = (title: string): boolean => inParts().test(title);

/** In a rally raid bikes, cars and trucks are ranked apart. Other rallies have cars alone, and raids on foot have neither. */
export const isRaid = (title: string): boolean => raids().test(title);

/** So many posts tell of a race that is going on before the event itself is taken for one. */
const LEAST_ON_COURSE = 2;
/** What happens on the way only. */
const NEWS: ReadonlySet<Kind> = new Set(["start", "lead change", "result"]);

/** "1-0", "2:1": somebody wins and leads in a match as well. */
const score = /(?<![\p{L}\d:.,–-])\d{1,2}(?: ?[-–] ?\d{1,2}|:\d)(?![\p{L}\d:.,–-]\S|\d)/u;

/** Whether a coverage's posts tell of a race that is going on, and of one alone. */
export function courseOf() {
  let [observed, onCourse, gendered, worded, scored] = [0, 0, 0, 0, 0];
  return {
    observe(post: PublishedPost, kind: Kind, lines: readonly string[]): void {
      observed++;
      const text = [post.label ?? "", ...lines].join("\n");
      const isTold = isOnCourse(text);
      if (isTold) worded++;
      if (isTold || NEWS.has(kind)) onCourse++;
      if (score.test(text)) scored++;
      if (lines.some((line) => genderOf(line))) gendered++;
    },
    isOfOneRace: (): boolean =>
      onCourse >= LEAST_ON_COURSE && onCourse * 5 >= observed && gendered * 8 < observed && worded >= scored,
  };
}

/** Whether a text tells of a race that is going on: laps, the finish line, kilometres to go. */
export const isOnCourse = anyIn(data.onCourse);

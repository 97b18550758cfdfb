import type { Kind, PublishedPost } from "../../core/coverage";
import words from "../data/words.json";
import { isOnCourse } from "../inventory/event";
import { later } from "../inventory/titled";
import { says } from "../kinds/kind-words";
import { isOfGames } from "../words/named";
import { anyIn } from "../words/pattern";
import { rememberingRecent } from "../words/recent";
import type { Contender, Place, Read, Signs } from "./field";
import { add, freshness, shareOf } from "./neighbours";

const intro = anyIn([...words.intro, `^¡?(?:${words.greetings.join("|")})`]);
const general = anyIn([...words.general, ...words.greetings]);
const overview = anyIn(words.overview);
const statistics = anyIn(words.statistics);
/** Who writes or reads is there, beside whoever races. */
const voice = anyIn(words.voice);
const KEY: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/** "In 2012 she won here", in the words of any language. */
const isOfAnotherYear = (text: string, now: string): boolean => yearsIn(text).some((year) => !now.startsWith(year));

const yearsIn = rememberingRecent((text): readonly string[] =>
  Array.from(text.matchAll(/(?<![\p{L}\d.,:])(?:19|20)\d\d(?![\p{L}\d]|[.,:]\d)/gu), ([year]) => year),
);

/**
 * What somebody said, at the head of a line: "Esta é para o meu filho", disse; Démare: "J'ai fait au mieux". It ends as
 * sentences do: “Waltzing Matilda” is a song, and what is
 * "seen at mile 13: …" a banner.
 */
const quoted =
  /^(?:[^.!?\d"“„«»\n]{1,40}: ?["“„«»‘][^"”“»«]{12}|["“”„«»‘][^"”“»«]{12,}(?:(?<=[,.!?…]\s?)["”“»«]|["”“»«]\s?[,.–—]|["”“»«]?$))/mu;

const lengthOf = rememberingRecent((text) => text.split(/\s+/u).length);

/** What a post says, and how it was read. */
interface Said {
  post: PublishedPost;
  kind: Kind;
  text: string;
  found: readonly Read[];
  /** Its label names races. */
  isLabelled: boolean;
}

/** Everything that speaks for a post being about none of the coverage's races. */
export function noneOf(
  { post, kind, text, found, isLabelled }: Said,
  contenders: readonly Contender[],
  { before, after }: Pick<Place, "before" | "after">,
): Signs {
  const none: Signs = { none: 1 };
  const is = (sign: string, holds: boolean) => holds && add(none, sign, 1);
  is("none.silent", found.length === 0);
  for (const one of ["social", "weather", "coverage", "schedule"] as const) is(`none.${one}`, kind === one);
  is("none.intro", intro(text));
  is("none.general", general(text) || isOfGames(text));
  is("none.overview", overview(text) || (post.label !== undefined && overview(post.label)));
  is("none.numbers", statistics(text));
  is("none.history", says("lookingBack", text));
  is("none.later", later(text));
  is("none.voice", voice(text));
  is("none.year", isOfAnotherYear(text, post.publishedAt));
  is("none.label", post.label !== undefined && !isLabelled);
  is("none.hashtag", post.label?.startsWith("#") === true);
  is("none.key", KEY.has(kind));
  is("none.racing", says("racing", text));
  is("none.course", isOnCourse(text));
  add(none, "none.length", Math.log(1 + lengthOf(text)) / 4);
  is(
    "none.sole",
    contenders.some(({ signs }) => signs["title.sole"] !== undefined),
  );
  is("none.many", new Set(found.flatMap(({ races }) => races.map(({ discipline }) => discipline))).size > 2);
  add(none, "none.size", Math.log(1 + contenders.length));
  const fresh = freshness(post.publishedAt, { before, after });
  const [last] = before;
  const [next] = after;
  if (last) add(none, "none.last", (1 - shareOf(last)) * fresh(last.at));
  if (last && kind !== "social" && quoted.test(text)) add(none, "none.quoted", shareOf(last) * fresh(last.at));
  if (next) add(none, "none.next", (1 - shareOf(next)) * fresh(next.at));
  is("none.first", !last);
  return none;
}

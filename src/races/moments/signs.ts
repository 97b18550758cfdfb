import type { Post } from "../../core/coverage";
import { lazy } from "../../core/lazy";
import { isSameName } from "../../core/results/results";
import type { Signs } from "../compete/field";
import stems from "../data/moment-stems.json";
import { isHeat } from "../kinds/kind";
import { rememberingRecent } from "../words/recent";
import { linesOf } from "../words/sentences";
import { knows, namesIn, type Told } from "./told-so-far";
import {
  isAside,
  isBehind,
  isContender,
  isEnd,
  isListOfPlaces,
  isNamed,
  isOnTheWay,
  isPast,
  isSoFar,
  isStill,
  isUnreal,
  subjectOf,
} from "./words";

/** What a decisive moment may tell. */
export const TELLINGS = ["start", "result", "lead change", "withdrawal", "record"] as const;
export type Telling = (typeof TELLINGS)[number];

type Stem = keyof typeof stems;
type List = Stem | "behind" | "still" | "unreal" | "past" | "contender";
/** The lists whose words speak for a telling. */
const OF = {
  start: ["start"],
  result: ["win", "champion", "finish"],
  "lead change": ["lead", "best", "move", "drop"],
  withdrawal: ["out", "crash"],
  record: ["record"],
} as const satisfies Record<Telling, readonly List[]>;

/** Stems in any of nine languages: "_" is a space, and "$" the end of the word. */
const patterns = lazy(
  () =>
    new Map<List, RegExp>([
      ...(Object.keys(stems) as Stem[]).map((list): [List, RegExp] => {
        const pieces = stems[list].split(" ").map((one) => one.replaceAll("_", " ").replace(/\$$/, "(?!\\p{L})"));
        return [list, new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join("|")})`, "iu")];
      }),
      ["behind", isBehind()],
      ["still", isStill()],
      ["unreal", isUnreal()],
      ["past", isPast()],
      ["contender", isContender()],
    ]),
);

/** Where in a line each list has its first word. */
const placesIn = rememberingRecent((line: string): ReadonlyMap<List, number> => {
  const places = new Map<List, number>();
  for (const [list, pattern] of patterns()) {
    const at = line.search(pattern);
    if (at >= 0) places.set(list, at);
  }
  return places;
});

/** What speaks for each telling, and for none; whether a word or a list says so, and of whom. */
export interface Reading {
  none: Signs;
  of: Record<Telling, { signs: Signs; isSaid: boolean; who?: string }>;
}

const MOST_LINES = 8;
/** "14:08 Uhr", as tickers begin their posts. */
const CLOCK = /^\W*\d{1,2}[.:h]\d\d(?: ?Uhr)?\W*/iu;
const FINISH_TIME =
  /(?<![\d:.,])(?:\d{1,2}[:.][0-5]\d[:.,][0-5]\d|\d{1,2}[:.,'’][0-5]\d(?:[.,"”]\d{1,2})?)(?!\d| ?(?:km|uhr|[hap]m?(?!\p{L})))/iu;
const MINUTE_MS = 60_000;

/** What speaks for and against a decisive moment in a post, whatever its words. @param told of its race before it */
export function readingOf(post: Post, told: Told): Reading {
  const lines = linesOf(post)
    .slice(0, MOST_LINES)
    .map((line) => line.replace(CLOCK, ""));
  const tellings = TELLINGS.map((telling) => [telling, readFor(telling, post, lines, told)] as const);
  const of = Object.fromEntries(tellings) as Reading["of"];
  const first = lines.slice(0, 2).join("\n");
  const head = placesIn(lines[0] ?? "");
  const isPlaced = head.has("behind") && !head.has("win");
  const has = (list: List) => lines.some((line) => placesIn(line).has(list));
  const add = (telling: Telling, sign: string, is: boolean) => {
    if (is) of[telling].signs[`${telling}.${sign}`] = 1;
  };

  add("start", "again", told.hasStarted);

  const isList = isListOfPlaces(post);
  add("result", "list", isList);
  of.result.isSaid ||= isList;
  add("result", "placed", isPlaced);
  add("result", "time", FINISH_TIME.test(first));
  add("result", "way", isOnTheWay(post.headline));
  add("result", "weak", !has("win") && !isList);
  const { who: winner } = of.result;
  if (told.hasResult && winner !== undefined && told.winner !== undefined)
    add("result", isSameName(winner, told.winner) ? "same" : "other", true);

  const { who: leader, signs: leading } = of["lead change"];
  add("lead change", "placed", isPlaced);
  add("lead change", "win", has("win"));
  add("lead change", "out", post.kind === "withdrawal" || has("out"));
  add("lead change", "recent", Date.parse(post.publishedAt) - told.changedAt < 5 * MINUTE_MS);
  if (leader !== undefined && told.leader !== undefined) {
    const isSame = isSameName(leader, told.leader);
    add("lead change", isSame ? "same" : "other", true);
    add("lead change", "taken", !isSame && "lead change.ahead" in leading);
    add("lead change", "passed", !isSame && isNamed(first, told.leader));
  }

  const hurt = lines.filter((line) => OF.withdrawal.some((list) => placesIn(line).has(list))).flatMap(namesIn);
  add("withdrawal", "contender", has("contender"));
  add(
    "withdrawal",
    "known",
    hurt.some((name) => knows(told.named, name)),
  );
  add(
    "withdrawal",
    "front",
    hurt.some((name) => name === told.leader || knows(told.front, name)),
  );
  add(
    "withdrawal",
    "again",
    hurt.some((name) => knows(told.out, name)),
  );

  return { none: noneOf(post, lines, told), of };
}

function readFor(telling: Telling, post: Post, lines: readonly string[], told: Told): Reading["of"][Telling] {
  const signs: Signs = { [telling]: 1 };
  const add = (sign: string, much = 1) => {
    signs[`${telling}.${sign}`] = Math.max(much, signs[`${telling}.${sign}`] ?? 0);
  };
  let who: string | undefined;
  for (const list of OF[telling]) {
    for (const [i, line] of lines.entries()) {
      const places = placesIn(line);
      const at = places.get(list);
      if (at === undefined) continue;
      const much = i < 2 ? 1 : i < 4 ? 0.6 : 0.3;
      const isReal = !/\?\s*$/u.test(line) && !places.has("past") && (places.get("unreal") ?? at) >= at;
      add(isReal ? list : "unreal", much);
      if (!isReal) continue;
      if (i === 0 && post.headline) add("headline");
      if (line.includes("!")) add("loud");
      if ((places.get("behind") ?? at) < at) add("behind");
      if (places.has("still")) add("still");
      if (places.has("group")) add("group");
      who ??= named(line, list, add, told);
    }
  }
  if (post.kind === telling) add("kind");
  if (told.hasResult) add("over");
  if (telling !== "start" && !told.hasStarted && told.posts < 3) add("early");
  if (isHeat(post)) add("heat");
  const isSaid = OF[telling].some((list) => `${telling}.${list}` in signs);
  return { signs, isSaid, ...(who !== undefined && { who }) };
}

/** Of whom a line tells what a list's words say. */
function named(line: string, list: List, add: (sign: string) => void, { named }: Told): string | undefined {
  const pattern = patterns().get(list);
  const who = pattern && subjectOf(line, pattern);
  if (who === undefined) return undefined;
  add("name");
  if (line.indexOf(who) < line.search(pattern as RegExp)) add("ahead");
  if (knows(named, who)) add("known");
  return who;
}

function noneOf(post: Post, lines: readonly string[], told: Told): Signs {
  const text = lines.join("\n");
  const first = lines.slice(0, 2).join("\n");
  const signs: [string, boolean][] = [
    [post.kind, true],
    ["question", /\?\s*$/u.test(lines[0] ?? "")],
    ["calm", !first.includes("!")],
    ["over", told.hasResult],
    ["nameless", lines.every((line) => namesIn(line).length === 0)],
    ["way", isOnTheWay(post.headline)],
    ["several", post.races.length > 1],
    ["raceless", post.races.length === 0],
    ["aside", lines.slice(0, 3).some((line) => isAside().test(line))],
    ["end", isEnd().test(first)],
    ["soFar", isSoFar().test(text)],
  ];
  const long = Math.min(3, Math.log2(1 + text.length / 100));
  return { "none.long": long, ...Object.fromEntries(signs.flatMap(([name, is]) => (is ? [[`none.${name}`, 1]] : []))) };
}

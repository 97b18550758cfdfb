import { own } from "../../../core/own";
import { type Column, columnOf, isIn, isRankWithin, says, wordsOf } from "../words/words";

/** "finishTime", "finish_time" and "FinishTime" in words. */
export const keyWords = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** No word for a column, and in APIs the key of one. */
const ALSO: Readonly<Record<string, Column>> = {
  timeplus: "gap",
  familyname: "family",
  positiontext: "state",
  resultcode: "state",
  seconds: "time",
  absolute: "time",
  relative: "gap",
};

/** "driverId", "countryCode", "nameSlug", "posX": for machines. */
const OF_MACHINES = /(?:^|\s)(?:id|ids|code|url|uri|slug|href|link|image|photo|logo|colou?r|hash|token|[xyz])$/i;
/** What a number counts, or how it is printed: "chipTimeInMillis", "time_formatted". */
const UNIT =
  /(?:\s(?:in\s)?(?:m?secs?|milli(?:second)?s?|ms|seconds?|s|hundredths?|centi(?:second)?s?|cs|text|string|str|formatted|display|value|raw))+$/i;
/** What says nothing of its own, so that its holder does. */
const PLAIN =
  /^(?:value|values|display(?: value)?|text|formatted|label|raw|string|m?secs?|milli(?:second)?s?|ms|seconds?|hundredths?)$/i;
/** "driver_number" */
const NUMBER = /\s(?:number|num|no|nr)$/i;
const JOINED = /^([a-z]{3,})(time|name|number|position|rank|place)$/i;
const NAME = /^(?:(?:full|display|print|official|complete|common)\s?)?(?:name|title)$/i;
/** What has a name too, and isn't who races. */
const NO_ATHLETE =
  /^(?:customer|client|product|recipe|categor(?:y|ies)|class|events?|races?|coach|sponsors?|course|circuit|division|bracket|round|heat|splits?|vehicle)(?!\p{L})/iu;

/** How long what is in it lasts is nobody's time. */
const OF_MEDIA = /(?:^|\s)(?:audio|video|media|clip|playback)(?!\p{L})/iu;

/** The words of a path of keys that say how long or how far behind, whatever unit they count. */
export const isLapsBehind = (path: readonly string[]): boolean =>
  /^laps? ?(?:behind|down|back)$|^(?:behind|gap|diff\w*) (?:in )?laps?$/i.test(keyWords(path.slice(-2).join(" "))) ||
  /^laps? (?:behind|down|back)(?: leader)?$/i.test(keyWords(path.at(-1) ?? ""));

const LONGEST_KEY = 40;
const known = new Map<string, Column | undefined>();
const MOST_KNOWN = 1000;

/** What a field of a record has, by its own key and those of the objects around it within the record. */
export function kindOfPath(path: readonly string[]): Column | undefined {
  const joined = path.join("\n");
  if (!known.has(joined)) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(joined, kindIn(path));
  }
  return known.get(joined);
}

function kindIn(path: readonly string[]): Column | undefined {
  const words = keyWords(path.at(-1) ?? "");
  // An entry's driver is who races, and its time isn't the one with which it was entered.
  const around = path
    .slice(0, -1)
    .map(keyWords)
    .filter((one) => !/^entr(?:y|ant)$/i.test(one));
  const isNation = /^code$/i.test(words) && kindOf(around.at(-1) ?? "") === "team";
  if (isNation) return "team";
  if (words.length > LONGEST_KEY || (OF_MACHINES.test(words) && !/^bib|^(?:nation\w*|country) code$/i.test(words)))
    return undefined;
  const kinds = around.map(kindOf);
  const isOfSplit = kinds.includes("split") && !PLAIN.test(words);
  const holder = kinds.at(-1);
  const isWithin = around.some((one) => says(one, "within") && !(holder === "team" && NAME.test(words)));
  if (kinds.includes("none") || isOfSplit || isWithin || around.some((one) => OF_MEDIA.test(one))) return undefined;
  if (holder === "gap" || isLapsBehind(path)) return "gap";
  if (NAME.test(words)) {
    if (around.some((one) => NO_ATHLETE.test(one))) return undefined;
    return holder === "team" ? "team" : /title/i.test(words) && holder !== "name" ? undefined : "name";
  }
  if (PLAIN.test(words) && holder) return holder === "foreign" ? undefined : holder;
  const kind = kindOf(words);
  if (kind === "name" && NUMBER.test(words)) return "bib";
  // "number_font"
  if (kind === "number" && /^number\s/i.test(words)) return undefined;
  // A "car name" is its make.
  if (kind === "bib" && / name$/i.test(words)) return undefined;
  if (kind === "name") return holder === "team" ? "team" : whoRaces(words);
  // A lap, an age group or a season has ranks of its own.
  return kind === "rank" && isRankWithin(words) ? undefined : kind === "foreign" ? undefined : kind;
}

/** The "chip time of participant" is a time. */
const OF_WHO = /(?<=\S) of (\w+)$/i;

function kindOf(words: string): Column | undefined {
  const bare = words.replace(UNIT, "").replace(OF_WHO, (of, who) => (columnOf(who) === "name" ? "" : of));
  const [also] = [words, bare].flatMap((one) => own(ALSO, one.replaceAll(" ", "").toLowerCase()) ?? []);
  if (also) return also;
  // "finishtime" and "teamname" are two words.
  return columnOf(bare) ?? columnOf(bare.replace(JOINED, "$1 $2"));
}

/** Of "guntime" and "teamname" both halves are words for columns, and of "hostname" and "downtime" one. */
export function withSpace(words: string): string {
  const first = columnOf(JOINED.exec(words)?.[1] ?? "");
  return columnOf(words) || !first || first === "foreign" || first === "none" ? words : words.replace(JOINED, "$1 $2");
}

/** "rider name" and "runner" are who races, "boat name" is a team's, and "track name" nobody's. */
function whoRaces(words: string): Column | undefined {
  const phrase = wordsOf(words);
  if (isIn(phrase, "name")) return "name";
  const kind = columnOf(phrase.replace(/ ?names?$/, ""));
  return kind === "name" || kind === "team" ? kind : undefined;
}

/** Whether a key's number may count anything: "result", "total", "totalClean", and not "totalElapsed". */
export const isOfAnything = (words: string): boolean => {
  const [, rest] = /^total\s(.+)/i.exec(words) ?? [];
  return rest === undefined
    ? /^(?:results?|mark|performance|total)$/i.test(words)
    : columnOf(rest) !== "time" && !/time|sec|dur/i.test(rest);
};

import { isRecord, own } from "../../../core/own";
import type { RaceFacts } from "../../../core/results/race-facts";
import { aboutRace, isOfGender } from "../words/about";
import { isIn, wordsOf } from "../words/words";
import { keyWords } from "./keys";

/** What holds a list: objects from the outside in, and the key of the list itself. */
export interface Holders {
  objects: readonly Record<string, unknown>[];
  key?: string;
}

const NAMES =
  /^(?:(?:class|race|event|competition|discipline|display|full|[a-z_]+_set)_?name|short_?description|name|title|race|event|category|discipline|label|heading)$/i;
/** Objects beside a list that may say what it is of, the likeliest first. */
const BESIDE = [/^(?:race|event|category|discipline|competition)$/i, /^(?:session|head|header|meta|info)$/i];
/** A word of a key that says nothing of the race, as those for who races, ranks and results don't: "raceBoats", "classement". */
const PLAIN =
  /^(?:race|event|data|content|items?|included|entries|rows?|lines|edges|nodes|classification|standings?|list|\d+)$/i;
const ALSO_PLAIN = ["name", "team", "rank", "results"] as const;
/** Each event has such a one. */
const ROUND =
  /^(?:(?:quarter|semi) ?)?(?:finals?|heats?|rounds?|series?|section|vorlauf|halbfinale|finale)(?: (?:\p{L}|\d+)){0,2}$/u;
const GENDERS: Readonly<Record<string, string>> = {
  f: "Women's",
  w: "Women's",
  female: "Women's",
  women: "Women's",
  m: "Men's",
  male: "Men's",
  men: "Men's",
};

type Fields = Readonly<Record<string, unknown>>;

/** What a list's rows are of: by their field, the list's key, or the objects around it, the nearest first. */
export function nameOfRace({ objects, key: printed = "" }: Holders, group: string): string {
  const key = printed.replace(/(?<!\S)#\d+_/g, "");
  const near = objects.toReversed();
  const [nearest = "", holder] = near.flatMap((one) => ownName(one) ?? []);
  const name = holder && ROUND.test(wordsOf(nearest)) ? `${holder}, ${nearest}` : nearest;
  const of = group || (isPlain(key) ? "" : key);
  const gender = near.map(genderOf).find(Boolean) ?? "";
  const whose = own(GENDERS, of.toLowerCase());
  const race = whose ? named(whose, name) : of || named(gender, name);
  return [race, heatOf(objects)].filter(Boolean).join(", ");
}

const isPlain = (key: string): boolean =>
  !/\s/.test(key) &&
  wordsOf(keyWords(key))
    .split(" ")
    .every(
      (word) => PLAIN.test(word) || ALSO_PLAIN.some((list) => isIn(word, list) || isIn(word.replace(/s$/, ""), list)),
    );

/** Which heat it is, where there are several. */
function heatOf(objects: Holders["objects"]): string {
  const [own = {}, holder = {}] = objects.toReversed();
  const isOne = Object.values(holder).some((one) => Array.isArray(one) && one.includes(own) && one.length > 1);
  const said = own.heatName ?? own.heat;
  return isOne && said ? (typeof said === "number" ? `heat ${said}` : String(said)) : "";
}

const named = (gender: string, name: string): string => (isOfGender(name) ? name : `${gender} ${name}`.trim());

/** What an object is called, by its own fields or by an object in it that is about the race. */
export function ownName(fields: Fields, isBeside = false): string | undefined {
  const all = Object.entries(fields);
  const own = all.find(([key, value]) => NAMES.test(key) && typeof value === "string" && value.trim());
  if (own) return String(own[1]).trim();
  const beside = BESIDE.flatMap((keys) =>
    all.flatMap(([key, value]) => (keys.test(key) && isRecord(value) ? [value] : [])),
  );
  return isBeside ? undefined : beside.map((value) => ownName(value, true)).find(Boolean);
}

export const genderOf = (fields: Fields): string | undefined => {
  const said = fields.gender ?? fields.sex ?? fields.genders;
  return typeof said === "string" ? own(GENDERS, said.toLowerCase()) : undefined;
};

const WHEN = /^(?:updated(?:_?at)?|last_?updated?|timestamp|generated(?:_?at)?|time_?stamp|as_?of)$/i;

/** Status, distance and time of the results by the fields around them. */
export function aboutContainer({ objects }: Holders): Omit<RaceFacts, "name" | "entries"> {
  const fields = Object.assign({}, ...objects) as Fields;
  const texts = [fields.status, fields.state, fields.resultStatus, fields.name, fields.title].filter(
    (one) => typeof one === "string",
  );
  const about = aboutRace(...texts);
  const official = [fields.official, fields.isOfficial].find((one) => typeof one === "boolean");
  const isOver =
    [fields.finished, fields.isFinished, fields.completed].includes(true) || texts.some((text) => ENDED.test(text));
  const isOn = [fields.live, fields.isLive].includes(true);
  const at = Object.entries(fields).find(([key, value]) => WHEN.test(key) && typeof value === "string");
  const lap = [fields.lap ?? fields.currentLap ?? fields.lapsCompleted, fields.totalLaps ?? fields.laps].map(numberOf);
  const [done, total] = lap;
  const status = isOver || official === true ? "ended" : isOn ? "live" : about.status;
  return {
    ...about,
    ...(status && { status }),
    ...(done !== undefined && {
      far: { unit: "lap" as const, done, ...(total !== undefined && total >= done && { total }) },
    }),
    ...(official !== undefined && { official }),
    ...(at && instantOf(String(at[1]))),
  };
}

const ENDED = /^(?:finished|ended|complete[d]?|final|closed)$/i;

const numberOf = (value: unknown): number | undefined => (typeof value === "number" && value >= 0 ? value : undefined);

/** Only with a zone: a time without one could be hours off. */
export const instantOf = (text: string): { at?: string } =>
  /(?:Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)) ? { at: new Date(text).toISOString() } : {};

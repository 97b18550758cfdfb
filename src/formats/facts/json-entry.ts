import { isRecord, own } from "../../core/own";
import type { EntryState, RaceEntry } from "../../core/race-facts";
import { plainText, printed, unitOf } from "./json-value";
import { namesOf } from "./names";
import { byRank, withGaps } from "./order";
import { looksLikeGap, rankIn, signed, stateOf, timeIn } from "./values";
import { type Column, columnOf, isRankWithin, stateIn } from "./words";

type Fields = Readonly<Record<string, unknown>>;
/** The key of a record for what a table has as its columns. */
export type Keys = Partial<Record<Column, string>>;

/** "finishTime", "finish_time" and "FinishTime" in words. */
export const keyWords = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** No word for a column, and in APIs the key of one. */
const ALSO: Readonly<Record<string, Column>> = {
  timeplus: "gap",
  fullname: "name",
  displayname: "name",
  athletename: "name",
  finishtime: "time",
  totaltime: "time",
  nettime: "time",
  chiptime: "time",
  timebehind: "gap",
  gaptoleader: "gap",
  bibnumber: "bib",
  startnumber: "bib",
  forename: "given",
  familyname: "family",
  givenname: "given",
  racetime: "time",
  resulttime: "time",
  totalseconds: "time",
  first: "given",
  last: "family",
  positiontext: "state",
  resultcode: "state",
  racestatus: "state",
};
const LONGEST_KEY = 40;

/** Records of one list have the same keys, so each is looked up once. */
const known = new Map<string, Column | undefined>();
const MOST_KNOWN = 1000;

/** "driverId", "countryCode", "nameSlug": for machines. */
const OF_MACHINES = /(?:id|ids|code|url|uri|slug|href|link|image|photo|logo|color|colour)$/i;

function kindOf(key: string): Column | undefined {
  if (known.has(key)) return known.get(key);
  const words = keyWords(key);
  const kind =
    key.length > LONGEST_KEY || (OF_MACHINES.test(words) && !/^bib/i.test(words))
      ? undefined
      : (own(ALSO, words.replaceAll(" ", "").toLowerCase()) ?? columnOf(words));
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, kind === "rank" && isRankWithin(words) ? undefined : kind);
  return known.get(key);
}

/** Which key of a record has what; the first of several that says something. */
export function kindsOf(record: Fields): Keys {
  const keys: Keys = {};
  for (const [key, value] of Object.entries(record)) {
    const kind = kindOf(key);
    if (kind === undefined || value === null || value === "" || typeof value === "boolean") continue;
    // When somebody came in is no time of a race.
    if (kind === "time" && typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value)) continue;
    if (kind === "rank" && !(typeof value === "number" || rankIn(String(value)) || stateIn(String(value)))) continue;
    keys[kind] ??= key;
  }
  // Where it is beside a rank, it is a lane or a start.
  const hasRank = Object.keys(record).some((key) => kindOf(key) === "rank");
  if (typeof record.order === "number" && !hasRank) keys.rank = "order";
  return keys;
}

const HOLDS_TIMES = /^(?:status|results?|stats|timing|times?|score|performance)$/i;

/** A record with the fields of an object in it, where its times are only there. */
function opened(record: Fields): Fields {
  const { time, gap } = kindsOf(record);
  if ([time, gap].some((key) => key !== undefined && plainText(record[key]) !== "")) return record;
  const inner = Object.entries(record).flatMap(([key, value]) =>
    HOLDS_TIMES.test(key) && isRecord(value) ? Object.entries(value).filter(([, one]) => !isRecord(one)) : [],
  );
  return inner.length > 0 ? { ...Object.fromEntries(inner), ...record } : record;
}

const DEEPEST = 3;
/** What has a name too, and isn't who races. */
const NO_ATHLETE: ReadonlySet<Column | undefined> = new Set(["team", "none", "foreign", "state"]);
const NO_ATHLETE_KEY =
  /^(?:club|team|country|nation|category|class|event|race|coach|sponsor|course|constructor|circuit)/i;

interface Who {
  name?: string;
  bib?: string;
  team?: string;
}

/** Who a record is about: its own fields, or those of an object in it. */
function whoIn(record: Fields, depth = 0): Who {
  const keys = kindsOf(record);
  const { given, family } = keys;
  const said = keys.name === undefined ? undefined : record[keys.name];
  const called =
    textOf(said) ??
    ([given, family]
      .map((key) => key && textOf(record[key]))
      .filter(Boolean)
      .join(" ") ||
      undefined);
  const bib = textOf(record[keys.bib ?? keys.number ?? ""]);
  const team = textOf(record[keys.team ?? ""]) ?? nameIn(record[keys.team ?? ""]);
  const who: Who = { ...(called && { name: called }), ...(bib && { bib }), ...(team && { team }) };
  if (who.name !== undefined || depth >= DEEPEST) return who;
  const inner = Object.entries(record).filter(
    ([key, value]) => isRecord(value) && !NO_ATHLETE.has(kindOf(key)) && !NO_ATHLETE_KEY.test(key),
  );
  for (const [, value] of inner) {
    const found = isRecord(value) ? whoIn(value, depth + 1) : {};
    if (found.name !== undefined) return { ...found, ...who };
  }
  const crew = Object.values(record).find(
    (value) => Array.isArray(value) && value.length > 1 && value.length <= 8 && value.every(isRecord),
  );
  const names =
    Array.isArray(crew) && depth === 0 ? crew.map((one) => (isRecord(one) ? whoIn(one, 1).name : undefined)) : [];
  if (names.length > 0 && names.every(Boolean)) return { ...who, name: names.join(" / ") };
  // A crew or nation is called by its team's name.
  return team !== undefined && depth === 0 ? { ...who, name: team } : who;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : typeof value === "string" && value.trim() ? value.trim() : undefined;

const nameIn = (value: unknown): string | undefined =>
  isRecord(value) ? textOf(value.name ?? value.Name ?? value.shortName ?? value.code) : undefined;

/** Whether a record may be an entry: it says who, and has a field for a rank or for who is out. */
export const isEntry = (record: Fields): boolean =>
  Object.keys(record).some((key) => kindOf(key) === "rank" || key === "order") && whoIn(record).name !== undefined;

/** Liveresults (https://github.com/petlof/liveresults): hundredths of a second, and numbers for who is out. */
const isLiveresults = (holder: Fields): boolean =>
  Array.isArray(holder.splitcontrols) || (typeof holder.className === "string" && typeof holder.hash === "string");
const STATES_OF_LIVERESULTS: Readonly<Record<string, EntryState>> = {
  1: "DNS",
  2: "DNF",
  3: "DSQ",
  4: "DSQ",
  5: "DNF",
  11: "DNS",
};

/**
 * The entries of a list of records, by rank.
 *
 * @returns none where too few of them read like results
 */
export function entriesOf(records: readonly Fields[], holder: Fields): RaceEntry[] {
  const isLive = isLiveresults(holder);
  const raw = records.map((one) => {
    const record = opened(one);
    return { record, keys: kindsOf(record), who: whoIn(one) };
  });
  const unit = (kind: "time" | "gap") =>
    isLive ? 10 : unitOf(raw.map(({ record, keys }) => [keys[kind] ?? "", record[keys[kind] ?? ""]]));
  const units = { time: unit("time"), gap: unit("gap") };
  const names = namesOf(raw.map(({ who }) => who.name ?? ""));
  const entries = raw.flatMap(({ record, keys, who }, i): RaceEntry[] => {
    const { name, nation } = names[i] ?? { name: "" };
    if (!name) return [];
    const time = printed(record[keys.time ?? ""], units.time);
    const gap = printed(record[keys.gap ?? ""], units.gap);
    const states = Object.keys(record).filter((key) => kindOf(key) === "state");
    const said = [keys.rank, keys.time, ...states].map((key) => plainText(record[key ?? ""]));
    const state = isLive ? own(STATES_OF_LIVERESULTS, String(record.status)) : (flagged(record) ?? stateOf(said));
    const rank = state ? undefined : rankIn(said[0] ?? "");
    const laps = said.slice(2).find(looksLikeGap);
    const isBehind = time !== undefined && looksLikeGap(time) && rank !== 1;
    const ran = isBehind || time === undefined ? undefined : timeIn(time);
    const behind = isBehind ? time : (gap ?? laps);
    const team = who.team !== name ? (who.team ?? nation) : nation;
    return [
      {
        ...(rank !== undefined && { rank }),
        name,
        ...(who.bib && { bib: who.bib }),
        ...(team && { team }),
        ...(ran !== undefined && { time: ran }),
        ...(behind !== undefined && rank !== 1 && !state && { gap: signed(behind) }),
        ...(state && { state }),
      },
    ];
  });
  const ranked = entries.filter(({ rank }) => rank !== undefined);
  // Any list may have an order and times.
  const isByOrder = raw.every(({ keys }) => keys.rank === "order");
  const hasResults = entries.some(({ time, gap, state }) => (isByOrder ? gap : (time ?? gap ?? state)));
  if (entries.length * 2 < records.length || !hasResults || ranked.length === 0) return [];
  return withGaps(byRank(entries));
}

/** `dnf: true` */
const flagged = (record: Fields): EntryState | undefined => {
  for (const [key, value] of Object.entries(record)) {
    const state = value === true ? stateIn(keyWords(key).replace(/^is /i, "")) : undefined;
    if (state) return state;
  }
  return undefined;
};

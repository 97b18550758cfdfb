import * as z from "zod/mini";
import type { Happening, Kind } from "../coverage";
import { Instant } from "../instant";
import { keysIn, nameKey } from "./name-key";
import { type EntryState, type Far, type RaceEntry, RaceFacts } from "./race-facts";

/** What is worth telling between two states of a race's results; the background words it in the reader's language. */
export type FactChange =
  | { what: "lead"; name: string; was?: string; time?: string }
  | { what: "win"; name: string; time?: string; second?: string; gap?: string }
  /** The results are in, and then somebody else has won. */
  | { what: "correction"; name: string; was: string }
  | { what: "out"; name: string; state: EntryState }
  /** Was out, and is in the results again. */
  | { what: "back"; name: string }
  /** Somebody whom the reader follows has another rank, or their last. */
  | { what: "rank"; name: string; rank: number; gap?: string; time?: string; isFinal: boolean };

/** What one post tells of a race, the most important first. */
export interface FactNews {
  kind: Kind;
  changes: FactChange[];
  far?: Far;
}

export const Told = z.object({
  /** The race as it was last told: its first entries, and those whom the reader follows. */
  race: RaceFacts,
  /** When a post last told something of it. */
  saidAt: z.optional(Instant),
  /** A later state that had to wait. */
  waiting: z.optional(RaceFacts),
  /** Since when the last state has been seen. */
  since: z.optional(Instant),
  /** The id of the coverage's race that it is of, where that is known. */
  of: z.optional(z.string()),
  /** Who was said to be out, back, or to have won after all: each is said once. */
  said: z.optional(z.array(z.string())),
});
/** What the reader was told of a race by its results. */
export type Told = z.infer<typeof Told>;

/** A table may change each second. */
const BETWEEN_POSTS_MS = 60_000;
const MOST_CHANGES = 6;
const MOST_SAID = 100;
const FIRST = 10;

/**
 * Tells what has changed in a race since it was last told: at most once a minute, and then how it stands at that time, so what
 * went to and fro meanwhile is left out. Results that are gone change nothing.
 *
 * @param told undefined for a race that is seen for the first time: nothing is told of that
 * @param followed names of the athletes whom the reader follows
 */
export function tell(
  told: Told | undefined,
  race: RaceFacts,
  followed: readonly string[],
  now: Instant,
): { told: Told; news?: FactNews } {
  const keys = new Set(followed.map(nameKey));
  if (!told) return { told: { race: keptOf(race, keys) } };
  if (race.entries.length === 0) return { told };
  // A clock that was set back makes nothing wait.
  const since = Math.abs(Date.parse(now) - Date.parse(told.saidAt ?? ""));
  const before = new Set([...keys, ...told.race.entries.map(({ name }) => nameKey(name))]);
  const { waiting: _, ...calm } = told;
  if (since < BETWEEN_POSTS_MS) {
    const waiting = keptOf(race, before);
    return { told: JSON.stringify(waiting) === JSON.stringify(told.race) ? calm : { ...calm, waiting } };
  }
  const { said = [], ...rest } = calm;
  const known = new Set(said);
  const changes = changesBetween(told.race, race, keys).filter((change) => !known.has(saidKey(change) ?? ""));
  const remembered = [...said, ...changes.flatMap((change) => saidKey(change) ?? [])].slice(-MOST_SAID);
  const after: Told = {
    ...rest,
    race: keptOf(afterResult(told.race, race), keys, before),
    ...(remembered.length > 0 && { said: remembered }),
  };
  const [first] = changes;
  if (!first) return { told: after };
  const news = { kind: kindOf(first), changes: changes.slice(0, MOST_CHANGES), ...(race.far && { far: race.far }) };
  return { told: { ...after, saidAt: now }, news };
}

/** What a change tells that another source may tell too; not where somebody is. */
export function happeningOf(change: FactChange): Happening | undefined {
  if (change.what === "rank" || change.what === "back") return undefined;
  return { kind: KINDS[change.what], name: change.name };
}

/** News with what was told elsewhere behind the rest, which says of what kind they are. */
export function untoldFirst(news: FactNews, isTold: (change: FactChange) => boolean): FactNews {
  const untold = news.changes.filter((change) => !isTold(change));
  const [first] = untold;
  return first ? { ...news, kind: kindOf(first), changes: [...untold, ...news.changes.filter(isTold)] } : news;
}

/** How a race stands when it is first seen: who leads, or has won; undefined while nobody does. */
export function firstNews(race: RaceFacts): FactNews | undefined {
  const [first] = ofTop({ name: race.name, entries: [] }, race);
  if (!first) return undefined;
  return { kind: isDecided(race) ? "result" : "other", changes: [first], ...(race.far && { far: race.far }) };
}

/** The entries that are stored: the first, those whom the reader follows, and who was among them and is out. */
function keptOf(race: RaceFacts, keys: ReadonlySet<string>, before: ReadonlySet<string> = keys): RaceFacts {
  const isKept = ({ name, state }: RaceEntry) => (state ? before : keys).has(nameKey(name));
  return { ...race, entries: race.entries.filter((entry, i) => i < FIRST || isKept(entry)) };
}

/**
 * Results that are in stay so, whatever words a page says; and who was in front stays where the first is second: a row may lose
 * its name, a page its first rows.
 */
function afterResult(before: RaceFacts, race: RaceFacts): RaceFacts {
  const first = race.entries[0]?.rank ?? 1;
  const ahead = before.entries.filter(({ rank = first, name }) => rank < first && !race.entries.some(isCalled(name)));
  const entries = [...ahead, ...race.entries];
  return { ...race, entries, ...(isDecided(before) && !isDecided(race) && { status: "ended" as const }) };
}

const isCalled = (name: string) => (entry: RaceEntry) => nameKey(entry.name) === nameKey(name);

/** Whether the results of a race are in. */
export const isDecided = ({ status, official }: RaceFacts): boolean => status === "ended" || official === true;

function changesBetween(before: RaceFacts, after: RaceFacts, followed: ReadonlySet<string>): FactChange[] {
  const keyOf = keysIn(before.entries, after.entries);
  const [was, is] = [before, after].map(({ entries }) => new Map(entries.map((entry) => [keyOf(entry), entry])));
  if (!was || !is) return [];
  const stayed = [...was.keys()].filter((key) => is.has(key)).length;
  // Another race in the same place: the next stage, the next heat.
  if (was.size > 0 && stayed * 2 < was.size) return [];
  const top = ofTop(before, after);
  const told = new Set(top.map(({ name }) => nameKey(name)));
  const others = [...is].flatMap(([key, entry]): FactChange[] => {
    const earlier = was.get(key);
    const isFollowed = followed.has(nameKey(entry.name));
    if (!earlier && !isFollowed) return [];
    return told.has(nameKey(entry.name))
      ? []
      : ofEntry(earlier, entry, isFollowed, isDecided(after) && !isDecided(before));
  });
  return [...top, ...others];
}

/** Who leads, or has won. */
function ofTop(before: RaceFacts, after: RaceFacts): FactChange[] {
  const [first, second] = after.entries.filter(({ rank }) => rank !== undefined);
  if (first?.rank !== 1) return [];
  const { name, time } = first;
  const earlier = before.entries.find(({ rank }) => rank === 1);
  const stands = earlier && after.entries.filter(isCalled(earlier.name));
  const isGone = stands?.length === 0;
  const isSame = earlier && (isCalled(earlier.name)(first) || (isGone && isMended(earlier, first, before)));
  if (isDecided(after) && !isDecided(before)) {
    const { gap } = second ?? {};
    return [{ what: "win", name, ...(time && { time }), ...(second && { second: second.name }), ...(gap && { gap }) }];
  }
  // Two who are first share it: which of them is printed above says nothing.
  if (isSame || stands?.some(({ rank }) => rank === 1)) return [];
  if (isDecided(before)) return earlier ? [{ what: "correction", name, was: earlier.name }] : [];
  return [{ what: "lead", name, ...(earlier && { was: earlier.name }), ...(time && { time }) }];
}

/** A name was mended: one that is gone had the other's bib, or a new one's time. */
const isMended = (earlier: RaceEntry, entry: RaceEntry, { entries }: RaceFacts): boolean =>
  isOne(earlier.bib, entry.bib) || (isOne(earlier.time, entry.time) && !entries.some(isCalled(entry.name)));

const isOne = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;

function ofEntry(earlier: RaceEntry | undefined, entry: RaceEntry, isFollowed: boolean, isEnd: boolean): FactChange[] {
  const { name, rank, state, gap, time } = entry;
  if (state && state !== earlier?.state) return [{ what: "out", name, state }];
  if (!state && earlier?.state && rank !== undefined) return [{ what: "back", name }];
  if (!isFollowed || rank === undefined || (rank === earlier?.rank && !isEnd)) return [];
  return [{ what: "rank", name, rank, ...(gap && { gap }), ...(time && { time }), isFinal: isEnd }];
}

const saidKey = (change: FactChange): string | undefined => {
  if (change.what === "correction") return `correction ${nameKey(change.name)}`;
  if (change.what === "out") return `${change.state} ${nameKey(change.name)}`;
  return change.what === "back" ? `back ${nameKey(change.name)}` : undefined;
};

const KINDS: Readonly<Record<FactChange["what"], Kind>> = {
  lead: "lead change",
  win: "result",
  correction: "result",
  out: "withdrawal",
  back: "other",
  rank: "other",
};

const kindOf = (change: FactChange): Kind => (change.what === "rank" && change.isFinal ? "result" : KINDS[change.what]);

import { groupBy } from "../../../core/group-by";
import { isRecord, own } from "../../../core/own";
import { clockText, millisOf } from "../../../core/results/race-clock";
import { stateIn } from "../words/words";
import type { Fields } from "./fields";

/** One result as all programs have it, by whatever names. */
interface Result {
  race: string;
  name: string;
  bib?: unknown;
  team?: unknown;
  time: string;
  state: string;
}

/**
 * Turns the XML of timekeeping programs into records with ranks, as other JSON has them: Wiclax (`.clax`), Lenex (swimming) and MeOS
 * (orienteering). They list people apart from results, name fields by a letter or number, and often leave ranks out: these follow
 * from the times.
 *
 * @returns the data as it is if it comes from none of them
 */
export function ofPrograms(data: unknown): unknown {
  if (!isRecord(data)) return data;
  const results = [...ofWiclax(data), ...ofLenex(data), ...ofMeos(data)];
  return results.length === 0
    ? data
    : [...groupBy(results, ({ race }) => race)].map(([name, of]) => ({ name, results: placed(of) }));
}

function ofWiclax(root: Fields): Result[] {
  const stages = listAt(root, "Etapes", "Etape");
  return (stages.length > 0 ? stages : [root]).flatMap((stage) => {
    const people = byKey(listAt(stage, "Engages", "E"), "d");
    return listAt(stage, "Resultats", "R").flatMap(({ d, t }) => {
      const who = people.get(d);
      const time = text(t);
      return who
        ? {
            race: text(who.p) || text(root.nom),
            name: text(who.n).replace(/\s+\.$/, ""),
            bib: d,
            team: who.c,
            time,
            state: time,
          }
        : [];
    });
  });
}

function ofLenex(root: Fields): Result[] {
  return listAt(root, "MEETS", "MEET").flatMap((meet) => {
    const events = listAt(meet, "SESSIONS", "SESSION", "EVENTS", "EVENT");
    const names = new Map(events.map((event) => [event.eventid, nameOfEvent(event)]));
    const of = (who: Fields, name: string, club: unknown) =>
      listAt(who, "RESULTS", "RESULT").map(({ eventid, swimtime, status }) => ({
        race: names.get(eventid) ?? "",
        name,
        team: club,
        time: text(swimtime).replace(/^(?:00:){0,2}0?(?=\d)/, ""),
        state: text(status),
      }));
    return listAt(meet, "CLUBS", "CLUB").flatMap((club) => [
      ...listAt(club, "ATHLETES", "ATHLETE").flatMap((one) =>
        of(one, `${text(one.firstname)} ${text(one.lastname)}`, club.name),
      ),
      ...listAt(club, "RELAYS", "RELAY").flatMap((one) => of(one, `${text(club.name)} ${text(one.number)}`.trim(), "")),
    ]);
  });
}

const GENDERS: Readonly<Record<string, string>> = { F: "Women", M: "Men", X: "Mixed" };
const ROUNDS: Readonly<Record<string, string>> = { PRE: "heats", SEM: "semi-finals" };

/** "Women 100 m free heats", "Mixed 4x50 m medley" */
function nameOfEvent({ gender, SWIMSTYLE: style, round }: Fields): string {
  const { distance, stroke, relaycount } = isRecord(style) ? style : {};
  const legs = Number(relaycount) > 1 ? `${text(relaycount)}x` : "";
  const length = distance && `${legs}${text(distance)} m`;
  return [own(GENDERS, text(gender)), length, text(stroke).toLowerCase(), own(ROUNDS, text(round))]
    .filter(Boolean)
    .join(" ");
}

const [DNF, DNS, DSQ] = ["DNF", "DNS", "DSQ"];
const STATES_OF_MEOS: Readonly<Record<string, string>> = { 3: DSQ, 4: DNF, 5: DSQ, 6: DNF, 20: DNS, 21: DNS, 99: DNS };

function ofMeos(root: Fields): Result[] {
  const [classes, clubs] = [byKey(listAt(root, "cls"), "id"), byKey(listAt(root, "org"), "id")];
  return listAt(root, "cmp").flatMap(({ base }) => {
    // What has changed since says nothing of places.
    if (!isRecord(base) || !classes.has(base.cls)) return [];
    const tenths = Number(base.rt ?? 0);
    return {
      race: text(classes.get(base.cls)?.value),
      name: text(base.value),
      team: clubs.get(base.org)?.value,
      time: tenths > 0 ? clockText(tenths * 100) : "",
      state: own(STATES_OF_MEOS, text(base.stat)) ?? "",
    };
  });
}

/** With places by their times; who swims beside the race has none, nor who has no time but zero. */
function placed(results: readonly Result[]): Fields[] {
  const timed = results.map((result) => {
    const out = stateIn(result.state);
    const millis = millisOf(result.time) || undefined;
    const time = out || millis === undefined ? "" : result.time;
    return { ...result, out, time, millis: time === "" || result.state === "EXH" ? undefined : millis };
  });
  const times = timed.flatMap(({ millis }) => millis ?? []).toSorted((a, b) => b - a);
  const placeOf = new Map(times.map((millis, i) => [millis, times.length - i]));
  return timed.map(({ name, bib, team, time, out: status, millis = -1 }) => ({
    rank: placeOf.get(millis),
    name,
    bib,
    team,
    time,
    status,
  }));
}

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

const byKey = (all: readonly Fields[], key: string): ReadonlyMap<unknown, Fields> =>
  new Map(all.map((one) => [one[key], one]));

/** The elements at a path, whether there are one or many of each. */
const listAt = (root: Fields, ...path: readonly string[]): Fields[] =>
  path.reduce<Fields[]>((all, key) => all.flatMap((one) => [one[key]].flat().filter(isRecord)), [root]);

import type { CoverageHead, Post } from "../src/core/coverage";
import type { Choices } from "../src/core/filter/filter";
import type { Instant } from "../src/core/instant";
import type { Gender, Race } from "../src/core/race";
import type { Source } from "../src/core/source";
import { itemsOf } from "../src/store/changes";
import { DAY_MS, followingAll, MINUTE_MS, storedCoverage } from "./stored-coverage";

// Made-up coverages as the extension stores them: one with 44 races, and eight at once in every state. Nobody is asked
// for them again.

type Named = [discipline: string, women: string | undefined, men: string | undefined];

const both = (discipline: string, name = discipline): Named => [discipline, `Women's ${name}`, `Men's ${name}`];

const disciplines: readonly Named[] = [
  both("100m"),
  both("200m"),
  both("400m"),
  both("800m"),
  both("1500m", "1500m"),
  both("5000m", "5,000m"),
  both("10000m", "10,000m"),
  ["sprint-hurdles", "Women's 100m hurdles", "Men's 110m hurdles"],
  both("400m-hurdles", "400m hurdles"),
  both("steeplechase", "3000m steeplechase"),
  both("long-jump", "long jump"),
  both("triple-jump", "triple jump"),
  both("high-jump", "high jump"),
  both("pole-vault", "pole vault"),
  both("shot-put", "shot put"),
  both("discus"),
  both("hammer"),
  both("javelin"),
  both("20km-walk", "20km walk"),
  both("4x100m", "4x100m relay"),
  both("4x400m", "4x400m relay"),
  ["heptathlon", "Heptathlon", undefined],
];

/** 44 races: 21 of women and 21 of men, the heptathlon, and a mixed relay. */
export const athleticsRaces: readonly Race[] = [
  ...disciplines.flatMap(([discipline, women, men]) => [
    ...(women ? [raceOf(discipline, women, "women")] : []),
    ...(men ? [raceOf(discipline, men, "men")] : []),
  ]),
  raceOf("4x400m", "Mixed 4x400m relay", "mixed"),
].map((race, place) => ({ ...race, hue: place % 6 }));

function raceOf(discipline: string, name: string, gender?: Gender): Race {
  const id = [gender, discipline].filter(Boolean).join("-");
  return { id, name, is: { discipline, ...(gender && { gender }) }, aliases: [], hue: 0 };
}

export interface StoredExample {
  ids: string[];
  /** What to put into the extension's storage. */
  items: Record<string, unknown>;
}

interface Example {
  host: string;
  title: string;
  races: readonly Race[];
  head?: Partial<CoverageHead>;
  source?: Partial<Source>;
  /** The levels of races that aren't as first followed. */
  levels?: Choices["races"];
}

/** One athletics meeting with 44 races; of those, the first `followed` count. */
export const athleticsMeeting = (followed = 8, now = Date.now()): StoredExample =>
  storedExample([{ ...meeting, levels: counted(athleticsRaces.slice(0, followed)) }], now);

const meeting: Example = { host: "meeting.example", title: "Harbour Athletics Championships", races: athleticsRaces };
const counted = (races: readonly Race[]): Choices["races"] => Object.fromEntries(races.map(({ id }) => [id, "count"]));

const sessions = ["practice", "qualifying", "sprint", "grand-prix"].map((discipline, place) =>
  raceOf(discipline, ["Practice", "Qualifying", "Sprint", "Grand Prix"][place] ?? discipline),
);
const marathon = [
  raceOf("elite", "Elite women", "women"),
  raceOf("elite", "Elite men", "men"),
  raceOf("wheelchair", "Women's wheelchair", "women"),
  raceOf("wheelchair", "Men's wheelchair", "men"),
];

/** Eight coverages: four live of which one fails, one to come, three finished. */
export function eightCoverages(now = Date.now()): StoredExample {
  const at = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const over = (days: number) => ({
    head: { status: "ended" as const, endsAt: at(-days) },
    source: { pace: { why: "done" as const }, lastSuccessAt: at(1 - days), lastNewsAt: at(-days) },
  });
  return storedExample(
    [
      { host: "old-regatta.example", title: "Old Town Regatta", races: marathon.slice(0, 2), ...over(7) },
      { host: "hill.example", title: "Hill Climb", races: sessions, ...over(5) },
      { host: "autumn.example", title: "Autumn Marathon", races: marathon, ...over(3) },
      { host: "river.example", title: "River Marathon", races: marathon, levels: counted(marathon.slice(0, 2)) },
      {
        host: "coast.example",
        title: "Coast Marathon",
        races: marathon,
        source: {
          failures: 3,
          failingSince: new Date(now - 9 * MINUTE_MS).toISOString(),
          pace: { why: "retry" },
          problem: { code: "serverError", host: "coast.example", status: 503 },
        },
      },
      {
        host: "lake.example",
        title: "Lake Marathon",
        races: marathon,
        head: { status: "upcoming", startsAt: at(2) },
        source: { pace: { why: "upcoming" } },
      },
      { host: "circuit.example", title: "Coastal Grand Prix", races: sessions },
      { ...meeting, levels: counted(athleticsRaces.slice(0, 8)) },
    ],
    now,
  );
}

function storedExample(examples: readonly Example[], now: number): StoredExample {
  const stored = examples.map(({ host, title, races, head, source }) => {
    const about = { title, races: [...races], ...head };
    const posts = postsOf(races, source?.lastNewsAt, now);
    return storedCoverage({ id: `https://${host}/live`, head: about, source, posts }, now);
  });
  const ids = stored.map(({ id }) => id);
  const settings = followingAll(Object.fromEntries(ids.map((id, place) => [id, { ...examples[place]?.levels }])));
  return { ids, items: Object.assign(itemsOf({ settings }), ...stored.map((coverage) => itemsOf({ coverage }))) };
}

/** A post about each race, a minute apart. */
function postsOf(races: readonly Race[], lastNewsAt: Instant | undefined, now: number): Post[] {
  const newest = lastNewsAt === undefined ? now : Date.parse(lastNewsAt);
  return races.map(({ id, name }, place): Post => {
    const publishedAt = new Date(newest - (place + 1) * MINUTE_MS).toISOString();
    return {
      id: `post-${place}`,
      publishedAt,
      arrivedAt: publishedAt,
      headline: `${name}: they are on their way`,
      body: [{ type: "paragraph", text: "The field left the start together under a bright sky." }],
      kind: "start",
      keyEvent: false,
      pinned: false,
      withdrawn: false,
      races: [{ id, confidence: "label", reason: { why: "label" } }],
    };
  });
}

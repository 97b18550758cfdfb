import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { libraries, ours, type Reader } from "./parse/contenders";
import { coverageOf } from "./parse/posts";
import { WRITTEN, type Written } from "./parse/writers";
import { markdownTable, median, say } from "./table";

// How long reading a page or feed takes, compared with JSON.parse of the same posts and with the usual libraries.
// `npm run bench`; all take turns in one process.

const SIZES = [20, 200, 2000] as const;
const ROUNDS = 20;
/** Ten times the posts in about ten times the time. */
const LINEAR = 12;
const OURS = "Raceside";
const JSON_PARSE = "JSON.parse of the posts";

// Otherwise the next one pays for the garbage of the one before.
setFlagsFromString("--expose-gc");
const tidyUp: () => void = runInNewContext("gc");

interface Race {
  body: string;
  readers: Map<string, { read: Reader; body: string; times: number[] }>;
}

function raceOf(written: Written, count: number): Race {
  const coverage = coverageOf(count);
  const body = written.write(coverage);
  const read = ours(written, count);
  const readers: Race["readers"] = new Map([
    [OURS, { read, body, times: [] }],
    [JSON_PARSE, { read: JSON.parse, body: JSON.stringify(read(body)), times: [] }],
  ]);
  for (const [name, library] of Object.entries(libraries[written.notation]))
    readers.set(name, { read: library, body, times: [] });
  return { body, readers };
}

async function run({ readers }: Race, isCounted: boolean): Promise<void> {
  for (const { read, body, times } of readers.values()) {
    tidyUp();
    const start = performance.now();
    await read(body);
    if (isCounted) times.push(performance.now() - start);
  }
}

const timeOf = (race: Race | undefined, name: string): number => median(race?.readers.get(name)?.times ?? []);
const quickest = (race: Race | undefined): number => Math.min(...(race?.readers.get(OURS)?.times ?? []));
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

const rows: string[][] = [];
for (const written of WRITTEN) {
  const races = SIZES.map((count) => raceOf(written, count));
  for (let round = -2; round < ROUNDS; round++) for (const race of races) await run(race, round >= 0);
  const [few, some, many] = races;
  const time = timeOf(many, OURS);
  // Long runs are disturbed more often than short ones, so this compares the least disturbed rounds.
  const growth = quickest(many) / quickest(some);
  const others = Object.keys(libraries[written.notation]).map(
    (name) => `${name} ${(timeOf(many, name) / time).toFixed(1)}×`,
  );
  rows.push([
    written.name,
    `${((many?.body.length ?? 0) / 1e6).toFixed(1)} MB`,
    ...[few, some, many].map((race) => ms(timeOf(race, OURS))),
    `${growth.toFixed(1)}×`,
    `${(time / timeOf(many, JSON_PARSE)).toFixed(1)}×`,
    others.join(", ") || "—",
  ]);
  if (growth > LINEAR) {
    process.exitCode = 1;
    say(`${written.name}: ten times the posts take ${growth.toFixed(1)} times as long; more than ${LINEAR}.`);
  }
}
say(
  markdownTable(
    [
      "format",
      "2,000 posts",
      ...SIZES.map((count) => `${count.toLocaleString("en")}: ms`),
      "2,000 to 200",
      "beside JSON.parse of the posts",
      "libraries take",
    ],
    rows,
  ),
);

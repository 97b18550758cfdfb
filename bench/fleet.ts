import { parseArgs } from "node:util";
import { CHOICES, type Choice } from "./fleet/cdn";
import { bytesAnHour, costOf, originBytesOf } from "./fleet/cost";
import { raceDay } from "./fleet/race-day";
import { simulate } from "./fleet/simulate";
import { mostOf, type Tally } from "./fleet/tally";
import { markdownTable, say } from "./table";

// `npm run fleet -- --clients 1000000`: the requests of many readers to a publisher on the day of a race.

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "100000" },
    places: { type: "string", default: "50" },
    /** Seconds, or "date": the moment at which the outage ends. */
    "retry-after": { type: "string", default: "date" },
    page: { type: "string", default: "40" },
    head: { type: "string", default: "0.6" },
    "per-gb": { type: "string", default: "0.05" },
    "per-million": { type: "string", default: "0.6" },
    priced: { type: "string", default: "2026-11-24" },
    readers: { type: "string", default: "5000" },
    hours: { type: "string", default: "6" },
  },
});
const clients = Number(values.clients);
const weights = { page: Number(values.page), head: Number(values.head) };
const prices = { perGigabyte: Number(values["per-gb"]), perMillion: Number(values["per-million"]) };
const organiser = { weights, prices, readers: Number(values.readers), hours: Number(values.hours) };
const retryAfter = values["retry-after"] === "date" ? ("date" as const) : Number(values["retry-after"]);

/** One whose readers ask seldom: nobody sees a race so, but what follows an outage shows most clearly. */
const SELDOM: Choice = { name: "max-age=300, ETag", cacheControl: "max-age=300", etag: true };

const day = raceDay();
const whole = (figure: number) => Math.round(figure).toLocaleString("en");
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function row(name: string, tally: Tally): string[] {
  return [
    name,
    whole(tally.usual),
    `${tally.peakAtStart.toFixed(2)}×`,
    `${tally.peakAfterOutage.toFixed(2)}×`,
    whole(mostOf(tally.originRequests, 0, day.length)),
    `${(originBytesOf(tally, weights) / 1e9).toFixed(2)} GB`,
    percent(tally.unchanged / tally.all),
    percent(1 - tally.byOrigin / tally.all),
    percent(tally.refused / tally.all),
    `${(bytesAnHour(tally, weights) / 1e6).toFixed(2)} MB`,
    `${tally.delay(0.5)} / ${tally.delay(0.95)} s`,
    costOf(tally, organiser).toFixed(2),
  ];
}

const begin = performance.now();
const rows = [...CHOICES, SELDOM].map((choice) =>
  row(choice.name, simulate(day, choice, { clients, places: Number(values.places), retryAfter })),
);
say(
  markdownTable(
    [
      "headers",
      "requests/s",
      "busiest about the start",
      "after the outage",
      "busiest at the origin, /s",
      "out of the origin",
      "304",
      "without the origin",
      "refused",
      "client and hour",
      "post seen after (half / 95 %)",
      "cost",
    ],
    rows,
  ),
);
say(
  `\n${whole(clients)} clients, ${values.places} places, ${day.length / 3600} h; page ${values.page} kB, Retry-After: ${values["retry-after"]}. ` +
    `Cost of ${values.readers} readers for ${values.hours} h at ${values["per-gb"]} a GB and ${values["per-million"]} a million requests ` +
    `(assumed ${values.priced}). ${((performance.now() - begin) / 1000).toFixed(0)} s, ` +
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most.`,
);

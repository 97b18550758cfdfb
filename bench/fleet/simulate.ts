import type { Problem } from "../../src/core/problem";
import { retryAtOf } from "../../src/fetch/headers";
import { chance } from "../../src/fetch/test-fleet";
import { type Answer, Cdn, type Choice } from "./cdn";
import { Clients, LAST, NEWS_AT, NOTHING, VERSION } from "./clients";
import { ANSWERED, FIRST, type Plan, Plans } from "./plans";
import { courseAt, instantAt, joinsAt, type RaceDay } from "./race-day";
import { Tally } from "./tally";

interface Fleet {
  clients: number;
  /** Places of the CDN; a client always asks the same. */
  places: number;
  seed?: number;
  /**
   * The Retry-After of a refusal: seconds, or the date at which the outage ends, which is the worst case for the
   * server.
   */
  retryAfter: number | "date";
}

/** A day of all clients with one choice of headers, second by second; each polls at the extension's own intervals. */
export function simulate(day: RaceDay, choice: Choice, { clients: count, places, seed = 1, retryAfter }: Fleet): Tally {
  const random = chance(seed);
  const clients = new Clients(count, day.length);
  for (let client = 0; client < count; client++) {
    clients.set(client, LAST, FIRST);
    clients.plan(client, joinsAt(day, random) * 1000);
  }
  const cdn = new Cdn(choice, places);
  const plans = new Plans(cdn.maxAge);
  const tally = new Tally(day);
  const header = retryAfter === "date" ? new Date(instantAt(day.outage.to * 1000)).toUTCString() : String(retryAfter);

  let version = 0;
  for (let second = 0; second < day.length; second++) {
    while ((day.posts[version] ?? Number.POSITIVE_INFINITY) <= second) version++;
    const origin = { isUp: second < day.outage.from || second >= day.outage.to, version };
    const problem = refusal(header, instantAt(second * 1000));
    plans.at(second * 1000, courseAt(day, second));
    clients.take(second, (client, at) => {
      const answer = cdn.answer(client % places, clients.get(client, VERSION), second, origin);
      tally.count(answer);
      const plan = answer.status === 503 ? fails(client, problem) : takesIn(client, answer, second);
      clients.plan(client, at + plan.wait + random() * plan.span);
    });
    tally.endSecond(second, cdn.asked);
  }
  return tally;

  function fails(client: number, problem: Problem): Plan {
    const failures = Math.max(clients.get(client, LAST), 0) + 1;
    clients.set(client, LAST, failures);
    return plans.afterFailure(problem, failures);
  }

  function takesIn(client: number, answer: Answer, second: number): Plan {
    const had = clients.get(client, VERSION);
    if (answer.version > had) {
      if (had === NOTHING) tally.joined(second);
      else tally.news(second, had, answer.version);
      clients.set(client, VERSION, answer.version);
      clients.set(client, NEWS_AT, second);
    }
    const last = clients.get(client, LAST);
    clients.set(client, LAST, ANSWERED);
    return plans.afterAnswer(last, second - clients.get(client, NEWS_AT));
  }
}

function refusal(retryAfter: string, now: string): Problem {
  const retryAt = retryAtOf(retryAfter, now);
  return { code: "serverError", host: "race.example", status: 503, ...(retryAt && { retryAt }) };
}

import type { Problem } from "../../src/core/problem";
import type { Source } from "../../src/core/source";
import { type EventState, type NextPoll, nextPoll, nextRetry } from "../../src/fetch/next-poll";
import { instantAt, msAt } from "./race-day";

/** When a client asks next: after `wait`, and later by up to `span`, by chance. Milliseconds. */
export interface Plan {
  wait: number;
  span: number;
}

/** How a client's last poll went: none yet, answered, or so many failures. */
export const FIRST = -1;
export const ANSWERED = 0;

const URL = "https://race.example/live";
const SILENCE_STEP_S = 60;

/**
 * The extension's own polling intervals, for many clients at once. An interval is a fixed time plus a random part of a span,
 * so it is computed for both ends of the span, once per second for all clients in the same state.
 */
export class Plans {
  readonly #maxAge: number | undefined;
  #known: Plan[] = [];
  #now = 0;
  #course: EventState = { status: "live", races: [] };

  /** @param maxAge the seconds for which the source calls an answer fresh */
  constructor(maxAge: number | undefined) {
    this.#maxAge = maxAge;
  }

  /** Begins another second; `now` in milliseconds. */
  at(now: number, course: EventState): void {
    this.#now = now;
    this.#course = course;
    this.#known = [];
  }

  /**
   * @param last how the poll before this one went
   * @param silence seconds since the client's last news
   */
  afterAnswer(last: number, silence: number): Plan {
    const step = Math.floor(silence / SILENCE_STEP_S);
    const key = 4 * step + Math.min(last, 1) + 1;
    return (
      this.#known[key] ??
      this.#ask(key, (random, now) => {
        const since = instantAt(this.#now - step * SILENCE_STEP_S * 1000);
        const source: Source = { ...this.#source(0), nextPollAt: now, lastNewsAt: since };
        if (last !== FIRST) source.pace = { why: last === ANSWERED ? "live" : "serverAsked" };
        return nextPoll(source, this.#course, now, random);
      })
    );
  }

  /** @param failures so far, this one included */
  afterFailure(problem: Problem, failures: number): Plan {
    const key = 4 * failures + 3;
    return this.#known[key] ?? this.#ask(key, (random, now) => nextRetry(problem, this.#source(failures), now, random));
  }

  #ask(key: number, next: (random: number, now: string) => NextPoll): Plan {
    const now = instantAt(this.#now);
    const wait = msAt(next(0, now).at) - this.#now;
    const plan = { wait, span: msAt(next(1, now).at) - this.#now - wait };
    this.#known[key] = plan;
    return plan;
  }

  #source(failures: number): Source {
    const asked = { ...(this.#maxAge !== undefined && { maxAge: this.#maxAge }) };
    return { url: URL, failures, nextPollAt: instantAt(this.#now), ...asked };
  }
}

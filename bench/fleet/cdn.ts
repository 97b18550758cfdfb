import { freshnessLifetime } from "../../src/fetch/headers";

/** The headers that a publisher sends with its live page. */
export interface Choice {
  name: string;
  cacheControl?: string;
  /** Whether the page has an ETag, so that an unchanged one needs no body. */
  etag: boolean;
}

export const CHOICES: readonly Choice[] = [
  { name: "none", etag: false },
  { name: "max-age=30, ETag", cacheControl: "max-age=30", etag: true },
  {
    name: "max-age=60, stale-…, ETag",
    cacheControl: "max-age=60, stale-while-revalidate=60, stale-if-error=1200",
    etag: true,
  },
];

export interface Answer {
  status: 200 | 304 | 503;
  /** Which of the page's versions it is, or says is still the newest. */
  version: number;
  /** The origin was waited for. */
  byOrigin: boolean;
}

/** The origin, as the CDN sees it in one second. */
interface Origin {
  isUp: boolean;
  version: number;
}

const directive = (name: string, cacheControl = ""): number =>
  Number(new RegExp(`${name}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);

/**
 * Shared caches (RFC 9111, RFC 5861), one at each of some places. Each asks the origin once in a second at most, however many
 * wait there; what failed isn't kept. What has no Cache-Control isn't kept at all.
 */
export class Cdn {
  /** Seconds for which clients and caches call an answer fresh; read as the extension reads it. */
  readonly maxAge: number | undefined;
  /** Of requests at the origin, and of those that had to be answered with the whole page. */
  readonly asked = { all: 0, whole: 0 };
  /** One object for all answers: there are hundreds of millions. */
  readonly #given: Answer = { status: 503, version: -1, byOrigin: true };
  readonly #choice: Choice;
  readonly #whileRevalidating: number;
  readonly #ifError: number;
  readonly #version: Int32Array;
  readonly #fetchedAt: Float64Array;
  readonly #triedAt: Float64Array;

  constructor(choice: Choice, places: number) {
    this.#choice = choice;
    this.maxAge = freshnessLifetime(new Headers(choice.cacheControl ? { "Cache-Control": choice.cacheControl } : {}));
    this.#whileRevalidating = directive("stale-while-revalidate", choice.cacheControl);
    this.#ifError = directive("stale-if-error", choice.cacheControl);
    this.#version = new Int32Array(places).fill(-1);
    this.#fetchedAt = new Float64Array(places).fill(Number.NEGATIVE_INFINITY);
    this.#triedAt = new Float64Array(places).fill(Number.NEGATIVE_INFINITY);
  }

  /**
   * The answer, until the next is given.
   *
   * @param has the version that the client has, or -1
   * @param second from the beginning of the day
   */
  answer(place: number, has: number, second: number, origin: Origin): Answer {
    if (this.maxAge === undefined) return this.#passedOn(has, origin);
    const age = second - at(this.#fetchedAt, place);
    if (age < this.maxAge) return this.#answered(has, at(this.#version, place), false);
    const isWaitedFor = age >= this.maxAge + this.#whileRevalidating;
    const version = at(this.#version, place);
    if (this.#revalidates(place, second, origin) && isWaitedFor)
      return this.#answered(has, at(this.#version, place), true);
    const mayBeStale = !isWaitedFor || age < this.maxAge + this.#ifError;
    return mayBeStale ? this.#answered(has, version, false) : this.#give(503, -1, true);
  }

  #passedOn(has: number, { isUp, version }: Origin): Answer {
    this.asked.all++;
    if (!isUp) return this.#give(503, -1, true);
    const answer = this.#answered(has, version, true);
    if (answer.status === 200) this.asked.whole++;
    return answer;
  }

  #answered(has: number, version: number, byOrigin: boolean): Answer {
    return this.#give(this.#choice.etag && has === version ? 304 : 200, version, byOrigin);
  }

  #give(status: Answer["status"], version: number, byOrigin: boolean): Answer {
    this.#given.status = status;
    this.#given.version = version;
    this.#given.byOrigin = byOrigin;
    return this.#given;
  }

  /** Whether what this place has is the origin's newest afterwards. */
  #revalidates(place: number, second: number, { isUp, version }: Origin): boolean {
    if (at(this.#triedAt, place) !== second) {
      this.#triedAt[place] = second;
      this.asked.all++;
      if (isUp && !(this.#choice.etag && at(this.#version, place) === version)) this.asked.whole++;
    }
    if (!isUp) return false;
    this.#version[place] = version;
    this.#fetchedAt[place] = second;
    return true;
  }
}

const at = (values: Int32Array | Float64Array, i: number): number => values[i] as number;

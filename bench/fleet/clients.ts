const END = -1;

/** A client is five adjacent integers, so that one memory access loads all of them. */
const SIZE = 5;
const NEXT = 0;
const DUE = 1;
/** Which of the page's versions it has, or NOTHING. */
export const VERSION = 2;
/** In which second it had news. */
export const NEWS_AT = 3;
/** How its last poll went. */
export const LAST = 4;
export type Field = typeof VERSION | typeof NEWS_AT | typeof LAST;

export const NOTHING = -1;

/** All clients, and who is due when: a list for each second. */
export class Clients {
  readonly #fields: Int32Array;
  readonly #first: Int32Array;

  constructor(count: number, seconds: number) {
    this.#fields = new Int32Array(count * SIZE);
    for (let client = 0; client < count; client++) this.set(client, VERSION, NOTHING);
    this.#first = new Int32Array(seconds).fill(END);
  }

  get(client: number, field: Field): number {
    return this.#fields[client * SIZE + field] as number;
  }

  set(client: number, field: Field, value: number): void {
    this.#fields[client * SIZE + field] = value;
  }

  /** Plans its next request, in milliseconds; requests after the last second are dropped. */
  plan(client: number, at: number): void {
    const second = Math.floor(at / 1000);
    if (second >= this.#first.length) return;
    this.#fields[client * SIZE + DUE] = at;
    this.#fields[client * SIZE + NEXT] = this.#first[second] as number;
    this.#first[second] = client;
  }

  /** Calls with each client that is due in a second, and with its own time in milliseconds. */
  take(second: number, due: (client: number, at: number) => void): void {
    let client = this.#first[second] as number;
    this.#first[second] = END;
    while (client !== END) {
      const next = this.#fields[client * SIZE + NEXT] as number;
      due(client, this.#fields[client * SIZE + DUE] as number);
      client = next;
    }
  }
}

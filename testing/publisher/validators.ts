import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Instant } from "../../src/core/instant";

/** The validators of a page's version (RFC 9110 §8.8). */
export interface Validators {
  etag: string;
  lastModified: string;
}

/** Remembers for each address when its content last changed. */
export class Versions {
  private readonly known = new Map<string, Validators>();

  /**
   * The validators of an address's current content: the hash of its body, and when that content was first seen.
   *
   * @param at by the race's clock, since a race that is played fast changes more than once per second
   */
  of(address: string, body: string | Buffer, at: Instant): Validators {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    const before = this.known.get(address);
    if (before?.etag === etag) return before;
    const now = { etag, lastModified: new Date(at).toUTCString() };
    this.known.set(address, now);
    return now;
  }
}

/** Whether the client has this version already; an ETag overrules a date (RFC 9110 §13.1.3). */
export function isKnown(request: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = request["if-none-match"];
  if (tags !== undefined) return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  return Date.parse(request["if-modified-since"] ?? "") >= Date.parse(lastModified);
}

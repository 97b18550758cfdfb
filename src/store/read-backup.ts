import * as z from "zod/mini";
import { coverageIdAt } from "../core/address";
import { boundedAthletes, boundedHead, boundedMemory, boundedPost } from "../core/bounds";
import type { Post } from "../core/coverage";
import { CoverageHead, Posts } from "../core/coverage";
import { Seen } from "../core/filter/seen";
import { laterFirst } from "../core/instant";
import { recordOf } from "../core/own";
import type { Preferences } from "../core/preferences";
import type { Athlete } from "../core/race";
import { AthleteList, emptyMemory, Memory } from "../core/race";
import { failed, ok, type Result } from "../core/result";
import { Settings } from "../core/settings";
import type { Replay } from "../core/source";
import { Source } from "../core/source";
import { MAX_BACKUP_CHARS } from "../core/sync/restore-preview";
import { areaOf } from "./area";
import { decode } from "./decode";
import { FORMAT } from "./export";
import { holdsPosts, keys, partOf } from "./keys";
import { onlyWebLinks } from "./links";
import { migrate } from "./migrate";

const file = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  items: recordOf(z.unknown()),
});

const withPreferences = z.looseObject({ preferences: z.looseObject({}) });

/** One coverage of an exported file. */
export interface BackedUp {
  id: string;
  url: string;
  head: CoverageHead;
  seen: Seen;
  memory: Memory;
  replay?: Replay;
  posts: Post[];
}

export interface Backup {
  settings: Settings;
  /** Absent in files of versions that had no preferences. */
  preferences?: Preferences;
  athletes: Athlete[];
  coverages: BackedUp[];
}

/**
 * Reads a file that was exported by this version or an older one. It is as untrusted as an answer of the network: if
 * one part is invalid, the whole file is refused.
 */
export async function readBackup(text: string): Promise<Result<Backup>> {
  if (text.length > MAX_BACKUP_CHARS) return failed({ code: "backupTooBig" });
  const read = decode(file, parsed(text));
  if (!read) return failed({ code: "notABackup" });
  const items: Record<string, unknown> = { ...read.items, [keys.schema]: read.version };
  if ((await migrate(areaOf(items))) === "newer") return failed({ code: "newerBackup" });
  const settings = decode(Settings, items[keys.settings] ?? { follows: [], choices: {} });
  const athletes = decode(AthleteList, items[keys.athletes] ?? []);
  const coverages = settings?.follows.map((follow) => coverageOf(follow, items));
  if (!settings || !athletes || !coverages?.every((coverage) => coverage !== undefined)) {
    return failed({ code: "notABackup" });
  }
  const hasPreferences = decode(withPreferences, items[keys.settings]) !== undefined;
  return ok({
    settings,
    ...(hasPreferences && { preferences: settings.preferences }),
    athletes: boundedAthletes(athletes),
    coverages,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function coverageOf({ id, url }: { id: string; url: string }, items: Record<string, unknown>): BackedUp | undefined {
  const head = decode(CoverageHead, items[keys.head(id)]);
  const seen = decode(Seen, items[keys.seen(id)]);
  const memory = decode(Memory, items[keys.memory(id)] ?? emptyMemory);
  const source = decode(Source, items[keys.source(id)]);
  if (!head || !seen || !memory || !source || head.id !== id || !isAddressOf(id, url, source.replay)) return undefined;
  const chunks = Object.keys(items).filter((key) => partOf(key)?.id === id && holdsPosts(key));
  const posts = chunks.map((key) => decode(Posts, items[key]));
  if (!posts.every((chunk) => chunk !== undefined) || !onlyWebLinks([head.summary, posts])) return undefined;
  const byId = new Map(posts.flat().map((post) => [post.id, boundedPost(post)]));
  return {
    id,
    url,
    head: boundedHead({ ...head, url }),
    seen,
    memory: boundedMemory(memory),
    ...(source.replay && { replay: source.replay }),
    posts: [...byId.values()].sort(newerFirst),
  };
}

export const newerFirst = (a: Post, b: Post): number => laterFirst(a.publishedAt, b.publishedAt);

/** Whether the id belongs to the address. Otherwise a file could poll one address under the name of another. */
const isAddressOf = (id: string, url: string, replay: Replay | undefined): boolean =>
  replay ? id === url && id === `replay:${replay.script}` : coverageIdAt(url) === id;

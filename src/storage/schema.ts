import * as z from "zod/mini";
import type { Block, ListBlock, ListItem, Mark, MarkedText } from "../core/blocks";
import { type Candidate, REASONS } from "../core/candidate";
import type { CoverageHead, Kind, Post, Race } from "../core/coverage";
import { type Feed, type Pace, WHYS } from "../core/feed";
import { type Choices, LEVELS, type Level, type Mutes, noMutes } from "../core/filter";
import { HUSHES, type Hush } from "../core/hush";
import type { Told, Voice } from "../core/interrupt";
import type { Note } from "../core/note";
import { defaultPreferences, type Preferences, preferences } from "../core/preferences";
import type { Problem } from "../core/problem";
import type { Athlete } from "../core/races/athletes";
import type { Reason } from "../core/races/guess";
import type { Correction, Memory } from "../core/races/memory";
import type { Signature } from "../core/races/signature";
import type { Standing } from "../core/races/standings";
import type { Retention } from "../core/retention";
import type { Seen, Visit } from "../core/seen";
import type { Spoilers } from "../core/spoilers";

// The extension's own policy forbids eval; without this zod tries it once and the browser logs a violation.
z.config({ jitless: true });

export const instant = z.iso.datetime();
const text = z.string();
const optionalText = z.optional(text);

const mark: z.ZodMiniType<Mark> = z.object({
  from: z.number(),
  to: z.number(),
  style: z.enum(["link", "strong", "em"]),
  href: optionalText,
});
const markedText: z.ZodMiniType<MarkedText> = z.object({ text, marks: z.optional(z.array(mark)) });
const listItem: z.ZodMiniType<ListItem> = z.object({
  text,
  marks: z.optional(z.array(mark)),
  get list(): z.ZodMiniType<ListBlock | undefined> {
    return z.optional(listBlock);
  },
});
const listBlock: z.ZodMiniType<ListBlock> = z.object({
  type: z.literal("list"),
  ordered: z.boolean(),
  items: z.array(listItem),
});
export const block: z.ZodMiniType<Block> = z.union([
  z.object({ type: z.enum(["paragraph", "heading"]), text, marks: z.optional(z.array(mark)) }),
  listBlock,
  z.object({ type: z.literal("quote"), paragraphs: z.array(markedText), cite: optionalText }),
  z.object({ type: z.literal("table"), header: z.boolean(), rows: z.array(z.array(text)) }),
  z.object({
    type: z.literal("image"),
    src: optionalText,
    alt: optionalText,
    caption: optionalText,
    source: optionalText,
  }),
  z.object({ type: z.literal("media"), caption: optionalText, source: optionalText }),
  z.object({ type: z.literal("embed"), provider: text, url: optionalText }),
]);

export const kinds = [
  "start",
  "lead change",
  "result",
  "record",
  "withdrawal",
  "quote",
  "preview",
  "schedule",
  "weather",
  "social",
  "coverage",
  "other",
] as const satisfies readonly Kind[];

const reason: z.ZodMiniType<Reason> = z.discriminatedUnion("why", [
  z.object({ why: z.enum(["label", "follows", "crowd", "schedule", "reader"]) }),
  z.object({ why: z.literal("text"), names: z.array(text), words: z.array(text) }),
]);

export const post: z.ZodMiniType<Post> = z.object({
  id: text,
  url: optionalText,
  headline: optionalText,
  publishedAt: instant,
  printedTime: optionalText,
  modifiedAt: z.optional(instant),
  label: optionalText,
  byline: z.optional(z.object({ name: text, role: optionalText })),
  body: z.array(block),
  keyEvent: z.boolean(),
  pinned: z.boolean(),
  races: z.array(z.object({ id: text, confidence: z.enum(["label", "high", "low"]), reason })),
  kind: z.enum(kinds),
  arrivedAt: instant,
  editedAt: z.optional(instant),
  withdrawn: z.boolean(),
  athletes: z.optional(z.array(text)),
  corrected: z.optional(z.literal(true)),
});
export const posts = z.array(post);

const signature: z.ZodMiniType<Signature> = z.object({
  discipline: text,
  gender: z.optional(z.enum(["men", "women", "mixed"])),
  class: optionalText,
});
const standing: z.ZodMiniType<Standing> = z.object({
  leader: optionalText,
  isFinal: z.boolean(),
  places: z.array(z.object({ name: text, place: z.number(), postId: text })),
  gap: optionalText,
  time: optionalText,
  postId: text,
  at: instant,
});
const race: z.ZodMiniType<Race> = z.object({
  id: text,
  name: text,
  is: signature,
  aliases: z.array(text),
  hue: z.number(),
  startsAt: z.optional(instant),
  startsSaidAt: z.optional(instant),
  standing: z.optional(standing),
});

export const athlete: z.ZodMiniType<Athlete> = z.object({ name: text, races: z.array(signature) });
export const athletes = z.array(athlete);

export const correction: z.ZodMiniType<Correction> = z.object({
  races: z.array(text),
  names: z.array(text),
  at: instant,
});
export const memory: z.ZodMiniType<Memory> = z.object({
  athletes,
  voices: z.array(text),
  corrections: z.record(text, correction),
});

const status = z.enum(["upcoming", "live", "ended"]);

export const head: z.ZodMiniType<CoverageHead> = z.object({
  id: text,
  url: text,
  title: text,
  publisher: optionalText,
  summary: z.array(block),
  startsAt: z.optional(instant),
  endsAt: z.optional(instant),
  zone: text,
  races: z.array(race),
  status,
  saidStatus: z.optional(status),
  followedAt: instant,
  damaged: z.optional(z.object({ lostUpTo: z.optional(instant) })),
  forgottenUpTo: z.optional(instant),
});

/** The part of a damaged head that says whose it was. */
export const titled = z.looseObject({ title: text });

const candidate: z.ZodMiniType<Candidate> = z.object({ address: text, title: text, why: z.enum(REASONS) });

const host = { host: text };
const problem: z.ZodMiniType<Problem> = z.discriminatedUnion("code", [
  z.object({ code: z.enum(["badAddress", "offline", "storageFull", "unfollowed"]) }),
  z.object({
    code: z.enum([
      "access",
      "privateAddress",
      "redirected",
      "unreachable",
      "timeout",
      "tooBig",
      "emptyPage",
      "cutShort",
      "brokenData",
      "noDates",
    ]),
    ...host,
  }),
  z.object({ code: z.literal("missing"), ...host, status: z.number() }),
  z.object({ code: z.enum(["refused", "serverError"]), ...host, status: z.number(), retryAt: z.optional(instant) }),
  z.object({
    code: z.literal("notLive"),
    ...host,
    found: z.enum(["article", "login", "feed", "page", "data"]),
    candidates: z.optional(z.array(candidate)),
  }),
]);

export const pace: z.ZodMiniType<Pace> = z.object({ why: z.enum(WHYS), floor: z.optional(z.number()) });

export const feed: z.ZodMiniType<Feed> = z.object({
  url: text,
  allowPrivate: z.optional(z.literal(true)),
  moved: z.optional(z.object({ to: text, times: z.number() })),
  format: optionalText,
  etag: optionalText,
  lastModified: optionalText,
  nextPollAt: instant,
  // What can't be read here says less to the reader, and costs no coverage.
  pace: z.catch(z.optional(pace), undefined),
  lastPollAt: z.optional(instant),
  maxAge: z.optional(z.number()),
  ttl: z.optional(z.number()),
  silence: z.optional(z.object({ until: instant, status: z.number() })),
  lastSuccessAt: z.optional(instant),
  lastNewsAt: z.optional(instant),
  failures: z.number(),
  failingSince: z.optional(instant),
  problem: z.optional(problem),
  older: z.optional(
    z.object({ pages: z.array(text), why: z.enum(["follow", "gap"]), fetched: z.number(), failures: z.number() }),
  ),
  updates: optionalText,
  lastWholeAt: z.optional(instant),
  replay: z.optional(z.object({ script: text, startedAt: instant, speed: z.number(), opensAt: instant })),
});

export const visit: z.ZodMiniType<Visit> = z.object({ at: instant, newest: z.optional(instant) });
export const seen: z.ZodMiniType<Seen> = z.object({
  readUpTo: instant,
  postIds: z.array(text),
  lastVisit: visit,
  beforeMarkAll: z.optional(z.object({ readUpTo: instant, postIds: z.array(text) })),
});

export const level: z.ZodMiniType<Level> = z.enum(LEVELS);
export const kind: z.ZodMiniType<Kind> = z.enum(kinds);
const mutes: z.ZodMiniType<Mutes> = z.object({
  athletes: z.array(text),
  labels: z.array(text),
  words: z.array(text),
  kinds: z.array(kind),
});
const choices: z.ZodMiniType<Choices> = z.object({
  races: z.record(text, level),
  others: level,
  athletes: z._default(z.record(text, level), {}),
  muted: z._default(mutes, noMutes),
});

export interface Follow {
  id: string;
  url: string;
  /** The reader has said that the address may be on their own network. */
  allowPrivate?: true;
}

export interface Settings {
  follows: Follow[];
  /** Per coverage id. */
  choices: Record<string, Choices>;
  /** Absent where the reader hasn't said. */
  keep?: Retention;
  preferences: Preferences;
  /** Coverages that the reader follows without spoilers, by id. */
  spoilers: Record<string, Spoilers>;
  hush?: Hush;
}

export const follow: z.ZodMiniType<Follow> = z.object({
  id: text,
  url: text,
  allowPrivate: z.optional(z.literal(true)),
});
export const keep: z.ZodMiniType<Retention> = z.object({
  days: z.number().check(z.minimum(1)),
  coverages: z.number().check(z.minimum(1)),
});
export { preferences };
export const spoilers: z.ZodMiniType<Spoilers> = z.union([
  z.object({ delay: z.number() }),
  z.object({ from: instant, playedAt: instant }),
]);
export const hush: z.ZodMiniType<Hush> = z.object({ why: z.enum(HUSHES), until: instant });
export const settings: z.ZodMiniType<Settings> = z.object({
  follows: z.array(follow),
  choices: z.record(text, choices),
  keep: z.optional(keep),
  preferences: z._default(preferences, defaultPreferences),
  spoilers: z._default(z.record(text, spoilers), {}),
  // Quiet that can't be read is over.
  hush: z.catch(z.optional(hush), undefined),
});

/** An address that the reader wants to follow, while the browser still asks them for access to its site. */
export interface Intention {
  address: string;
  allowPrivate?: true;
  at: string;
}

export const intention: z.ZodMiniType<Intention> = z.object({
  address: text,
  allowPrivate: z.optional(z.literal(true)),
  at: instant,
});

const voice: z.ZodMiniType<Voice> = z.object({
  waiting: z.array(z.object({ coverageId: text, postId: text, arrivedAt: instant })),
  saidAt: z.array(instant),
});
export const told: z.ZodMiniType<Told> = z.object({
  upTo: z.record(text, instant),
  overlay: voice,
  notifications: voice,
  shown: z.optional(z.object({ coverageId: text, postId: text, tabId: z.number() })),
  notified: z.record(text, z.object({ coverageId: text, postId: text })),
});

const note: z.ZodMiniType<Note> = z.object({
  what: z.enum(["settings", "coverage", "posts", "reading", "athletes", "pruned"]),
  at: instant,
  coverage: z.optional(z.object({ id: text, title: text })),
  count: z.optional(z.number()),
});
export const notes = z.array(note);

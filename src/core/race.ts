import * as z from "zod/mini";
import { Instant } from "./instant";
import { normalizeName } from "./normalize";
import { recordOf } from "./own";

const text = z.string();

export const Signature = z.object({
  /** A discipline of the vocabulary; for an unknown race, the text of its label. */
  discipline: text,
  gender: z.optional(z.enum(["men", "women", "mixed"])),
  /** "T54", "U20", stage "11": the same discipline, another race. */
  class: z.optional(text),
});
/** What distinguishes the races of an event. Two names with the same signature are one race. */
export type Signature = z.infer<typeof Signature>;
export type Gender = NonNullable<Signature["gender"]>;

const Place = z.object({ name: text, place: z.number(), postId: text });
/** An athlete's place, 2 for second, and the post that says so. */
export type Place = z.infer<typeof Place>;

export const Standing = z.object({
  /** Who leads, or has won. */
  leader: z.optional(text),
  /** The race has its result. */
  isFinal: z.boolean(),
  /** The others that are placed. */
  places: z.array(Place),
  /** The leader's lead as printed: "half a length". */
  gap: z.optional(text),
  /** The winner's time as printed. */
  time: z.optional(text),
  /** The evidence. */
  postId: text,
  at: Instant,
});
/** How a race stands, by the last post that says so. */
export type Standing = z.infer<typeof Standing>;

export const Race = z.object({
  id: text,
  name: text,
  is: Signature,
  /** Labels that name this race, as printed. */
  aliases: z.array(text),
  /** One of six hues (0–5), in the order of discovery; stable within a coverage. */
  hue: z.number(),
  /** Its announced start, and when the post that announces it was published. */
  startsAt: z.optional(Instant),
  startsSaidAt: z.optional(Instant),
  /** What its start was before it was moved by some time. */
  movedFrom: z.optional(Instant),
  standing: z.optional(Standing),
});
export type Race = z.infer<typeof Race>;

const Reason = z.discriminatedUnion("why", [
  z.object({ why: z.enum(["label", "follows", "crowd", "schedule", "reader", "title"]) }),
  z.object({ why: z.literal("text"), names: z.array(text), words: z.array(text) }),
]);
/** Why a post was assigned to a race, shown to the reader. */
export type Reason = z.infer<typeof Reason>;

export const RaceLink = z.object({ id: text, confidence: z.enum(["label", "high", "low"]), reason: Reason });
/** A race that a post is about. */
export type RaceLink = z.infer<typeof RaceLink>;
export type Confidence = RaceLink["confidence"];

export const Athlete = z.object({ name: text, races: z.array(Signature) });
/** An athlete and the races in which they are known. */
export type Athlete = z.infer<typeof Athlete>;
export const AthleteList = z.array(Athlete);

/** How many athletes of unfollowed coverages are kept: enough for years of races. */
const MAX_ARCHIVED = 1000;

/** All athletes, each once: as known last, and those last. */
export function mergedAthletes(before: readonly Athlete[], later: readonly Athlete[]): Athlete[] {
  const byName = new Map<string, Athlete>();
  for (const athlete of [...before, ...later]) {
    const key = normalizeName(athlete.name);
    byName.delete(key);
    byName.set(key, athlete);
  }
  return [...byName.values()];
}

/** The same, of whom the oldest are forgotten. */
export const archivedOf = (before: readonly Athlete[], later: readonly Athlete[]): Athlete[] =>
  mergedAthletes(before, later).slice(-MAX_ARCHIVED);

const Correction = z.object({
  /** Ids of races; none for a post about none of them. */
  races: z.array(text),
  names: z.array(text),
  /** When it was made: the later of two about one athlete applies. */
  at: Instant,
});
/** The races that the reader assigned to a post, and the athletes it names, whose later posts follow it. */
export type Correction = z.infer<typeof Correction>;

export const Candidate = z.object({ is: Signature, name: z.optional(text), post: text });
/** A race that only one post has named so far, and the id of that post. */
export type Candidate = z.infer<typeof Candidate>;

export const Memory = z.object({
  athletes: z.array(Athlete),
  /** Names of people who speak but don't race: commentators and authors. */
  voices: z.array(text),
  /** A second post makes each of them a race of the coverage. */
  candidates: z.optional(z.array(Candidate)),
  /** By the post's id. */
  corrections: recordOf(Correction),
});
/** What was learned about athletes from the posts of one coverage. */
export type Memory = z.infer<typeof Memory>;

export const emptyMemory: Memory = { athletes: [], voices: [], corrections: {} };

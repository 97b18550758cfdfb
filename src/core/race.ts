import * as z from "zod/mini";
import { Instant } from "./instant";
import { recordOf } from "./own";

const text = z.string();

export const Signature = z.object({
  /** A discipline of the vocabulary; for a race that it doesn't know, the words of its label. */
  discipline: text,
  gender: z.optional(z.enum(["men", "women", "mixed"])),
  /** "T54", "U20", stage "11": the same discipline, another race. */
  class: z.optional(text),
});
/** What tells one race of an event from another. Two names with one signature are one race. */
export type Signature = z.infer<typeof Signature>;
export type Gender = NonNullable<Signature["gender"]>;

const Place = z.object({ name: text, place: z.number(), postId: text });
/** Somebody's place, 2 for second, and the post that says so. */
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
/** How a race stands by the last post that says so; what no post says is left out. */
export type Standing = z.infer<typeof Standing>;

export const Race = z.object({
  id: text,
  name: text,
  /** What tells it from others. */
  is: Signature,
  /** Labels that name this race, as printed. */
  aliases: z.array(text),
  /** Which of the six hues it wears (0–5), in the order of discovery; stable for a coverage. */
  hue: z.number(),
  /** Its start by the source's timetable, and when the post was published that says so. */
  startsAt: z.optional(Instant),
  startsSaidAt: z.optional(Instant),
  /** How it stood by the last post that said so. */
  standing: z.optional(Standing),
});
export type Race = z.infer<typeof Race>;

const Reason = z.discriminatedUnion("why", [
  z.object({ why: z.enum(["label", "follows", "crowd", "schedule", "reader"]) }),
  z.object({ why: z.literal("text"), names: z.array(text), words: z.array(text) }),
]);
/** Why a post is counted to a race, for a person to read. */
export type Reason = z.infer<typeof Reason>;

export const RaceLink = z.object({ id: text, confidence: z.enum(["label", "high", "low"]), reason: Reason });
/** A race that a post is about. */
export type RaceLink = z.infer<typeof RaceLink>;
export type Confidence = RaceLink["confidence"];

export const Athlete = z.object({ name: text, races: z.array(Signature) });
/** An athlete and the races in which they are known. */
export type Athlete = z.infer<typeof Athlete>;
export const AthleteList = z.array(Athlete);

const Correction = z.object({
  /** Ids of races; none for a post about none of them. */
  races: z.array(text),
  names: z.array(text),
  /** When it was made: of two about one athlete, the later holds. */
  at: Instant,
});
/** What the reader said a post is about, and whom it names: so those athletes' later posts follow. */
export type Correction = z.infer<typeof Correction>;

export const Memory = z.object({
  athletes: z.array(Athlete),
  /** Who speaks and doesn't race: commentators and authors. */
  voices: z.array(text),
  /** By the post's id. */
  corrections: recordOf(Correction),
});
/** What the posts of one coverage have taught of its athletes; kept with it. */
export type Memory = z.infer<typeof Memory>;

export const emptyMemory: Memory = { athletes: [], voices: [], corrections: {} };

import * as z from "zod/mini";
import { type Choices, type Level, noChoices } from "../core/filter";
import { defaultPreferences } from "../core/preferences";
import { emptyMemory, type Memory } from "../core/races/memory";
import { type Seen, seenFrom } from "../core/seen";
import { decode } from "./decode";
import type { Settings } from "./schema";
import * as schema from "./schema";

/** What can still be read of values that were damaged, field by field. */

const object = z.record(z.string(), z.unknown());
export const fieldsOf = (raw: unknown): Record<string, unknown> => decode(object, raw) ?? {};

export function salvagedSettings(raw: unknown): Settings {
  const { follows, choices, keep, preferences, spoilers } = fieldsOf(raw);
  const chosen = Object.entries(fieldsOf(choices)).map(([id, one]) => [id, salvagedChoices(one)]);
  const kept = decode(schema.keep, keep);
  return {
    follows: listOf(schema.follow, follows),
    choices: Object.fromEntries(chosen),
    ...(kept && { keep: kept }),
    preferences: decode(schema.preferences, preferences) ?? defaultPreferences,
    spoilers: recordOf(schema.spoilers, spoilers),
  };
}

function salvagedChoices(raw: unknown): Choices {
  const { races, others, athletes, muted } = fieldsOf(raw);
  const mutes = fieldsOf(muted);
  return {
    races: levelsOf(races),
    others: decode(schema.level, others) ?? noChoices.others,
    athletes: levelsOf(athletes),
    muted: {
      athletes: listOf(z.string(), mutes.athletes),
      labels: listOf(z.string(), mutes.labels),
      words: listOf(z.string(), mutes.words),
      kinds: listOf(schema.kind, mutes.kinds),
    },
  };
}

/** What can't be read counts as read: the badge never inflates. */
export function salvagedSeen(raw: unknown, now: string): Seen {
  const { readUpTo, postIds, lastVisit } = fieldsOf(raw);
  const readable = decode(schema.instant, readUpTo);
  return {
    ...seenFrom(readable ?? now),
    postIds: listOf(z.string(), postIds),
    lastVisit: decode(schema.visit, lastVisit) ?? { at: now },
  };
}

export function salvagedMemory(raw: unknown): Memory {
  const { athletes, voices, corrections } = fieldsOf(raw);
  return {
    ...emptyMemory,
    athletes: listOf(schema.athlete, athletes),
    voices: listOf(z.string(), voices),
    corrections: recordOf(schema.correction, corrections),
  };
}

/** Those of a list's values that can be read. */
export const listOf = <T>(type: z.ZodMiniType<T>, raw: unknown): T[] =>
  Array.isArray(raw) ? raw.flatMap((one) => decode(type, one) ?? []) : [];

export function recordOf<T>(type: z.ZodMiniType<T>, raw: unknown): Record<string, T> {
  const readable = Object.entries(fieldsOf(raw)).flatMap(([name, one]): [string, T][] => {
    const value = decode(type, one);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(readable);
}

const levelsOf = (raw: unknown): Record<string, Level> => recordOf(schema.level, raw);

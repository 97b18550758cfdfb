import * as z from "zod/mini";
import { highestLevel, type Level, noMutes } from "../core/filter";
import { racesFromLabel } from "../core/races/label";
import { idOf, type Signature } from "../core/races/signature";
import { nameOf, vocabularyFor } from "../core/races/vocabulary";
import type { Area } from "./area";
import { decode } from "./decode";
import { holdsPosts, keys, partOf } from "./keys";
import { level } from "./schema";

// Version 1 named a race by the words of its label ("mens-wheelchair"), and the reason of each link was a text.
const race1 = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()), hue: z.number() });
const head1 = z.looseObject({ title: z.string(), races: z.array(z.looseObject({ is: z.optional(z.unknown()) })) });
const link1 = z.looseObject({ id: z.string(), reason: z.string() });
const post1 = z.looseObject({ label: z.optional(z.string()), races: z.array(z.looseObject({ id: z.string() })) });
const feed1 = z.looseObject({ replay: z.looseObject({ script: z.string() }) });
const choices1 = z.looseObject({ races: z.record(z.string(), level) });
const settings1 = z.looseObject({ choices: z.record(z.string(), z.unknown()) });

/** Where the one replay that version 1 had begins. */
const OPENS_AT: Record<string, string> = { "london-2017": "2017-04-23T07:50:00.000Z" };

const HUES = [0, 1, 2, 3, 4, 5];

type Race1 = z.infer<typeof race1>;
interface NewRace {
  id: string;
  name: string;
  is: Signature;
}

/**
 * From version 1 to 2: a race is named by what makes it one. Posts go first, since they need the coverage's old races;
 * its head and its choices follow in one write. What is new already is left alone, and so is what can't be read.
 */
export async function racesBySignature(area: Area): Promise<Record<string, unknown>> {
  const stored = await area.keys();
  for (const id of new Set(stored.flatMap((key) => partOf(key)?.id ?? []))) {
    await migrateCoverage(
      area,
      id,
      stored.filter((key) => partOf(key)?.id === id),
    );
  }
  const { [keys.settings]: settings } = await area.get([keys.settings]);
  const old = decode(settings1, settings);
  if (!old) return {};
  const choices = Object.entries(old.choices).map(([id, one]) => [id, withPeople(one)]);
  return { [keys.settings]: { ...old, choices: Object.fromEntries(choices) } };
}

async function migrateCoverage(area: Area, id: string, stored: readonly string[]): Promise<void> {
  const { [keys.head(id)]: rawHead, [keys.settings]: rawSettings } = await area.get([keys.head(id), keys.settings]);
  const head = decode(head1, rawHead);
  const title = head?.title ?? "";
  const old = (head?.races ?? []).flatMap((race) => (race.is ? [] : (decode(race1, race) ?? [])));
  const renamed = new Map(old.map((race) => [race.id, newRacesOf(race, title)]));
  for (const key of stored.filter(holdsPosts)) {
    const { [key]: posts } = await area.get([key]);
    if (!Array.isArray(posts)) continue;
    const changed = posts.map((post) => migratedPost(post, renamed, title));
    if (changed.some((post, i) => post !== posts[i])) await area.set({ [key]: changed });
  }
  const items: Record<string, unknown> = {};
  if (head && old.length > 0) {
    items[keys.head(id)] = { ...head, races: merged(old, renamed) };
    const settings = decode(settings1, rawSettings);
    const choices = decode(choices1, settings?.choices[id]);
    if (settings && choices) {
      const chosen = { ...choices, races: renamedLevels(choices.races, renamed) };
      items[keys.settings] = { ...settings, choices: { ...settings.choices, [id]: chosen } };
    }
  }
  const { [keys.feed(id)]: rawFeed } = await area.get([keys.feed(id)]);
  const feed = decode(feed1, rawFeed);
  if (feed && feed.replay.opensAt === undefined) {
    items[keys.feed(id)] = { ...feed, replay: { ...feed.replay, opensAt: OPENS_AT[feed.replay.script] } };
  }
  if (Object.keys(items).length > 0) await area.set(items);
}

/** The races that an old one has become: two where its label named both men's and women's. */
function newRacesOf({ id, name, aliases }: Race1, title: string): NewRace[] {
  const named = aliases.map((alias) => namedBy(alias, title)).find((races) => races !== undefined);
  // A label that is no race any more was one for the reader.
  return named ?? [{ id, name, is: { discipline: id } }];
}

function namedBy(label: string, title: string): NewRace[] | undefined {
  const vocabulary = vocabularyFor(title);
  const says = racesFromLabel(label, title, vocabulary);
  return says?.races.map((is) => ({ id: idOf(is), name: says.name ?? nameOf(is, vocabulary), is }));
}

/** Races that have become one take the place and the hue of the first; a second that comes of one, a hue that is free. */
function merged(old: readonly Race1[], renamed: ReadonlyMap<string, NewRace[]>) {
  const races = new Map<string, NewRace & { aliases: string[]; hue: number }>();
  const taken = new Set(old.map(({ hue }) => hue));
  for (const { id, aliases, hue } of old) {
    for (const [i, race] of (renamed.get(id) ?? []).entries()) {
      const before = races.get(race.id);
      const free = HUES.find((one) => !taken.has(one)) ?? races.size % HUES.length;
      const own = before?.hue ?? (i === 0 ? hue : free);
      taken.add(own);
      races.set(race.id, { ...race, hue: own, aliases: [...new Set([...(before?.aliases ?? []), ...aliases])] });
    }
  }
  return [...races.values()];
}

function migratedPost(raw: unknown, renamed: ReadonlyMap<string, NewRace[]>, title: string): unknown {
  const post = decode(post1, raw);
  if (!post?.races.some((link) => typeof link.reason === "string")) return raw;
  const links = post.races.flatMap((link) => {
    const old = decode(link1, link);
    if (!old) return [link];
    const races = renamed.get(old.id) ?? (post.label ? namedBy(post.label, title) : undefined);
    return (races ?? [{ id: old.id }]).map(({ id }) => ({ ...old, id, reason: { why: "label" } }));
  });
  return { ...post, races: [...new Map(links.map((link) => [link.id, link])).values()] };
}

function renamedLevels(old: Record<string, Level>, renamed: ReadonlyMap<string, NewRace[]>): Record<string, Level> {
  const levels: Record<string, Level> = {};
  for (const [oldId, level] of Object.entries(old)) {
    for (const { id } of renamed.get(oldId) ?? [{ id: oldId }]) {
      levels[id] = highestLevel([level, ...(levels[id] ? [levels[id]] : [])]) ?? level;
    }
  }
  return levels;
}

/** Version 1 knew neither followed athletes nor mutes. */
function withPeople(choices: unknown): unknown {
  const old = decode(choices1, choices);
  return old ? { athletes: {}, muted: noMutes, ...old } : choices;
}

import * as z from "zod/mini";
import { coverageIdAt, readAddress } from "../core/address";
import { JoinedStart, Kind } from "../core/coverage";
import { Spoilers } from "../core/delay/delay";
import { type Choices, Level, type Mutes, noChoices, noMutes } from "../core/filter/filter";
import { own, recordOf } from "../core/own";
import {
  defaultPreferences,
  isConsent,
  type Preferences,
  type PreferencesChange,
  typeOfPreference,
  withChange,
} from "../core/preferences";
import { type EventResults, MOST_RESULTS } from "../core/results/results";
import { Retention } from "../core/retention";
import type { Settings } from "../core/settings";
import { type Entry, FOLLOW, type Grouped, SPOILERS, type State } from "../core/sync/sync-merge";
import { decode } from "./decode";

/**
 * Synced settings, each an entry with its own name. Without a coverage: `look.theme`, `denied:HOST` and `keep`. Per
 * followed coverage: `follow`, `start`, `others`, `newRaces`, `race:ID`, `athlete:NAME`, `word:WORD`, `mute:WHAT:VALUE`,
 * `results:URL` and `spoilers`. Not synced are defaults, consents given on this machine, the replay, and quiet periods.
 */

const KEEP = "keep";
const OTHERS = "others";
const NEW_RACES = "newRaces";
/** A start that the reader took from a calendar. */
export const START = "start";
const RESULTS = "results:";
const DENIED = "denied:";
const MUTE = /^mute:(\w+):(.*)$/s;
const LEVEL = { races: "race:", athletes: "athlete:", words: "word:" } as const;

/**
 * Whether the removal of a setting applies only to this machine. Removing a denied site permits the overlay there, and
 * no machine gives consent for another.
 */
export const isRemovalLocal = (name: string): boolean => name.startsWith(DENIED);

export function valuesOf({ follows, choices, keep, preferences, spoilers, results }: Settings): Grouped<unknown> {
  const denied = preferences.overlay.denied.map((host): [string, unknown] => [DENIED + host, true]);
  const ofNone = Object.fromEntries([...changed(preferences), ...denied, ...(keep ? [[KEEP, keep]] : [])]);
  const ofCoverages = follows
    .filter(({ id, url }) => isAddressOf(id, url))
    .map(({ id, url, start }) => [
      id,
      {
        [FOLLOW]: url,
        ...(start && { [START]: start }),
        ...chosenIn(own(choices, id) ?? noChoices),
        ...spoilersIn(own(spoilers, id)),
        ...resultsIn(own(results, id)),
      },
    ]);
  return Object.fromEntries([...(Object.keys(ofNone).length > 0 ? [["", ofNone]] : []), ...ofCoverages]);
}

/** Whether a preference is an entry of its own: a consent stays on its machine, and each denied site has its own. */
const isEntry = (group: string, field: string): boolean => !isConsent(group, field) && field !== "denied";

const defaultOf = (group: string, field: string): unknown =>
  (defaultPreferences[group as keyof Preferences] as Record<string, unknown>)[field];

/** The preferences that aren't the default. */
const changed = (preferences: Preferences): [string, unknown][] =>
  Object.entries(preferences).flatMap(([group, fields]) =>
    Object.entries(fields)
      .filter(
        ([field, value]) => isEntry(group, field) && JSON.stringify(value) !== JSON.stringify(defaultOf(group, field)),
      )
      .map(([field, value]): [string, unknown] => [`${group}.${field}`, value]),
  );

const spoilersIn = (spoilers: Spoilers | undefined) => (spoilers ? { [SPOILERS]: spoilers } : {});

/** Which race is which, by the address. That an address may be private is said on each machine. */
const resultsIn = (results: readonly EventResults[] = []): Record<string, unknown> =>
  Object.fromEntries(results.map(({ url, races }) => [RESULTS + url, races]));

function chosenIn({ races, others, newRaces, athletes, words, muted }: Choices): Record<string, unknown> {
  const prefixed = (prefix: string, levels: object) =>
    Object.entries(levels).map(([name, level]) => [prefix + name, level]);
  const mutes = Object.entries(muted).flatMap(([what, all]) =>
    (all as string[]).map((value) => [`mute:${what}:${value}`, true]),
  );
  return Object.fromEntries([
    ...prefixed(LEVEL.races, races),
    ...prefixed(LEVEL.athletes, athletes),
    ...prefixed(LEVEL.words, words),
    ...mutes,
    ...(others === noChoices.others ? [] : [[OTHERS, others]]),
    ...(newRaces ? [[NEW_RACES, newRaces]] : []),
  ]);
}

/** Whether the id belongs to the address; the replay has no address, so it isn't synced. */
const isAddressOf = (id: string, url: string): boolean => coverageIdAt(url) === id;

const isWebAddress = (url: string): boolean => {
  const address = readAddress(url);
  return address.ok && address.value.href === url;
};

/** Whether this version knows an entry and its value is valid. Later versions may sync more. */
export function isReadable(group: string, name: string, { value }: Entry): boolean {
  const type = group === "" ? typeOfNone(name) : typeOfCoverage(group, name);
  return type !== undefined && (value === undefined || z.safeParse(type, value).success);
}

const isSet = z.literal(true);

function typeOfNone(name: string): z.ZodMiniType | undefined {
  if (name === KEEP) return Retention;
  if (name.startsWith(DENIED)) return isSet;
  const [group = "", field = ""] = name.split(".");
  return isEntry(group, field) ? typeOfPreference(group, field) : undefined;
}

function typeOfCoverage(id: string, name: string): z.ZodMiniType | undefined {
  if (name === FOLLOW) return z.string().check(z.refine((url) => isAddressOf(id, url)));
  if (name === START) return JoinedStart;
  if (name === SPOILERS) return Spoilers;
  if (name.startsWith(RESULTS)) return isWebAddress(name.slice(RESULTS.length)) ? recordOf(z.string()) : undefined;
  const [, what = "", muted] = MUTE.exec(name) ?? [];
  if (Object.hasOwn(noMutes, what)) return what === "kinds" && !decode(Kind, muted) ? undefined : isSet;
  const isLevel =
    name === OTHERS || name === NEW_RACES || Object.values(LEVEL).some((prefix) => name.startsWith(prefix));
  return isLevel ? Level : undefined;
}

/**
 * The settings after entries of other machines are applied. Follows are left to the caller, because they have posts.
 */
export function withEntries(settings: Settings, { "": ofNone = {}, ...ofCoverages }: State): Settings {
  const all = Object.entries(ofNone).reduce((before, [name, { value }]) => withOne(before, name, value), settings);
  return Object.entries(ofCoverages).reduce(withChosen, all);
}

function withOne(settings: Settings, name: string, value: unknown): Settings {
  const { keep: _keep, ...rest } = settings;
  if (name === KEEP) return value === undefined ? rest : { ...rest, keep: value as Settings["keep"] };
  const { preferences } = settings;
  if (name.startsWith(DENIED)) {
    const host = name.slice(DENIED.length);
    const denied = listed(preferences.overlay.denied, host, value);
    return { ...settings, preferences: withChange(preferences, { overlay: { denied } }) };
  }
  const [group = "", field = ""] = name.split(".");
  const change = { [group]: { [field]: value ?? defaultOf(group, field) } } as PreferencesChange;
  return { ...settings, preferences: withChange(preferences, change) };
}

function withChosen(settings: Settings, [id, names]: [string, Record<string, Entry>]): Settings {
  const { [id]: _spoilers, ...spoilersOfOthers } = settings.spoilers;
  const { [id]: _results, ...resultsOfOthers } = settings.results;
  let choices = own(settings.choices, id) ?? noChoices;
  let spoilers = own(settings.spoilers, id);
  let results = own(settings.results, id) ?? [];
  let follows = settings.follows;
  for (const [name, { value }] of Object.entries(names)) {
    if (name === START) follows = withStartOf(follows, id, value as JoinedStart | undefined);
    else if (name === SPOILERS) spoilers = value as Spoilers | undefined;
    else if (name.startsWith(RESULTS)) results = withResults(results, name.slice(RESULTS.length), value);
    else choices = withChoice(choices, name, value);
  }
  return {
    ...settings,
    follows,
    choices: { ...settings.choices, [id]: choices },
    spoilers: { ...spoilersOfOthers, ...(spoilers && { [id]: spoilers }) },
    results: { ...resultsOfOthers, ...(results.length > 0 && { [id]: results }) },
  };
}

/** @param joined undefined for when its source says */
export const withStartOf = (follows: Settings["follows"], id: string, joined: JoinedStart | undefined) =>
  follows.map((follow) => {
    if (follow.id !== id) return follow;
    const { start: _before, ...rest } = follow;
    return { ...rest, ...(joined && { start: joined }) };
  });

function withResults(before: readonly EventResults[], url: string, races: unknown): EventResults[] {
  const known = before.find((one) => one.url === url);
  const rest = before.filter((one) => one !== known);
  if (races === undefined || (!known && rest.length >= MOST_RESULTS)) return rest;
  return [...rest, { ...known, url, races: races as EventResults["races"] }];
}

function withChoice(choices: Choices, name: string, value: unknown): Choices {
  if (name === OTHERS) return { ...choices, others: (value as Level | undefined) ?? noChoices.others };
  if (name === NEW_RACES) {
    const { newRaces: _before, ...rest } = choices;
    return { ...rest, ...(value !== undefined && { newRaces: value as Level }) };
  }
  const [, what, muted = ""] = MUTE.exec(name) ?? [];
  if (what) {
    const hidden = listed(choices.muted[what as keyof Mutes], muted, value);
    return { ...choices, muted: { ...choices.muted, [what]: hidden } };
  }
  const [of, prefix] = Object.entries(LEVEL).find(([, one]) => name.startsWith(one)) ?? [];
  if (!of || !prefix) return choices;
  const { [name.slice(prefix.length)]: _before, ...levels } = choices[of as keyof typeof LEVEL];
  const level = value === undefined ? {} : { [name.slice(prefix.length)]: value as Level };
  return { ...choices, [of]: { ...levels, ...level } };
}

const listed = (all: readonly string[], one: string, value: unknown): string[] => [
  ...all.filter((other) => other !== one),
  ...(value === undefined ? [] : [one]),
];

import * as z from "zod/mini";
import { coverageIdOf, readAddress } from "../address";
import { type Choices, Level, noChoices } from "../filter/filter";
import { own, recordOf } from "../own";
import {
  isConsent,
  OVERLAY_MODES,
  type Preferences,
  type PreferencesChange,
  typeOfPreference,
  withChange,
} from "../preferences";

/**
 * What an organisation sets through the browser's managed storage. It overrides the reader's own settings where they
 * are read and is never stored in them, so that they are unchanged when the policy is removed.
 */
export interface Rules {
  sources: RuledSource[];
  /** Preferences that are set, and therefore locked. */
  preferences: PreferencesChange;
  /** Modes that may be chosen; absent if all may. */
  overlayModes?: Preferences["overlay"]["mode"][];
  /** Hosts over whose pages the overlay is never shown, in addition to the reader's own. */
  denied: string[];
  /** Present if settings may not be synced. */
  sync?: false;
}

interface RuledSource {
  id: string;
  url: string;
  /** The reader can't unfollow it. */
  locked?: true;
  /** Levels of races that apply until the reader chooses. */
  races: Record<string, Level>;
  others?: Level;
  /** Levels of words that apply until the reader chooses. */
  words?: Record<string, Level>;
}

export const noRules: Rules = { sources: [], preferences: {}, denied: [] };

interface Ruled {
  follows: { id: string; url: string }[];
  choices: Record<string, Choices>;
  preferences: Preferences;
}

/** The settings under an organisation's rules. @param left ids of its sources that the reader has unfollowed */
export function underRules<S extends Ruled>(mine: S, rules: Rules, left: readonly string[]): S & { rules: Rules } {
  const sources = rules.sources.filter(({ id, locked }) => locked || !left.includes(id));
  const added = sources.filter(({ id }) => !mine.follows.some((follow) => follow.id === id));
  const choices = sources.map(({ id, races, others, words }): [string, Choices] => {
    const chosen = own(mine.choices, id);
    if (chosen) return [id, { ...chosen, races: { ...races, ...chosen.races } }];
    return [id, { ...noChoices, races, ...(others && { others }), ...(words && { words }) }];
  });
  const set = withChange(mine.preferences, rules.preferences);
  const { mode, denied } = set.overlay;
  const allowed = rules.overlayModes ?? OVERLAY_MODES;
  return {
    ...mine,
    follows: [...mine.follows, ...added.map(({ id, url }) => ({ id, url }))],
    choices: { ...mine.choices, ...Object.fromEntries(choices) },
    preferences: withChange(set, {
      overlay: {
        mode: allowed.includes(mode) ? mode : "off",
        denied: [...new Set([...rules.denied, ...denied])],
      },
    }),
    rules,
  };
}

/** Whether an organisation has set a preference. */
export function isLocked(rules: Rules, group: keyof Preferences, field: string): boolean {
  const fields: object = rules.preferences[group] ?? {};
  return Object.hasOwn(fields, field) || (group === "overlay" && field === "mode" && rules.overlayModes?.length === 1);
}

/** The part of a change that the rules allow. Denied hosts of the organisation don't become the reader's own. */
export function allowedChange(change: PreferencesChange, own: Preferences, rules: Rules): PreferencesChange {
  const open = Object.entries(change).map(([group, fields]) => [
    group,
    Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) =>
          !isLocked(rules, group as keyof Preferences, field) &&
          !(group === "overlay" && field === "mode" && rules.overlayModes && !rules.overlayModes.includes(value)),
      ),
    ),
  ]);
  const allowed: PreferencesChange = Object.fromEntries(open);
  const denied = allowed.overlay?.denied?.filter(
    (host) => !rules.denied.includes(host) || own.overlay.denied.includes(host),
  );
  return denied ? { ...allowed, overlay: { ...allowed.overlay, denied } } : allowed;
}

export interface ReadRules {
  rules: Rules;
  /** Paths of values that are ignored because they are invalid: `quiet.from`, `sources.2`. */
  unread: string[];
}

/** Reads a value; of one that is there and invalid, notes the path. */
type Read = <T>(type: z.ZodMiniType<T>, value: unknown, path: string) => T | undefined;

type Fields = Record<string, unknown>;

const fields = recordOf(z.unknown());
const source = z.object({
  address: z.string().check(z.refine((typed) => readAddress(typed).ok)),
  locked: z.optional(z.boolean()),
  races: z.optional(recordOf(Level)),
  others: z.optional(Level),
  words: z.optional(recordOf(Level)),
});
const hosts = z.array(z.string().check(z.minLength(1), z.maxLength(260)));
const modes = z.array(z.enum(OVERLAY_MODES)).check(z.minLength(1));

/** Reads an organisation's rules from managed storage, field by field (see docs/organisation.md). */
export function readRules(managed: unknown): ReadRules {
  const unread: string[] = [];
  const read: Read = (type, value, path) => {
    if (value === undefined) return undefined;
    const parsed = z.safeParse(type, value);
    if (parsed.success) return parsed.data;
    unread.push(path);
    return undefined;
  };
  const { sources, sync, ...others } = read(fields, managed, "") ?? {};
  const groups = Object.entries(others).map(([group, given]): [string, Fields] => [
    group,
    read(fields, given, group) ?? {},
  ]);
  const { modes: chosenModes, denied } = own(Object.fromEntries(groups), "overlay") ?? {};
  const preferences = preferencesIn(groups, read);
  const overlayModes = read(modes, chosenModes, "overlay.modes");
  const isSynced = read(z.boolean(), sync, "sync");
  const listed = read(z.array(z.unknown()), sources, "sources") ?? [];
  return {
    rules: {
      sources: listed.flatMap((one, i) => read(source, one, `sources.${i}`) ?? []).flatMap(ruled),
      preferences,
      ...(overlayModes && { overlayModes }),
      denied: read(hosts, denied, "overlay.denied") ?? [],
      ...(isSynced === false && { sync: isSynced }),
    },
    unread,
  };
}

/** Values of the overlay that are no preferences: they limit what the reader may choose. */
const isLimit = (group: string, field: string): boolean =>
  group === "overlay" && (field === "modes" || field === "denied");

/** The preferences that are set, in groups. An organisation can't consent for its people. */
function preferencesIn(groups: readonly (readonly [string, Fields])[], read: Read): PreferencesChange {
  const set = groups.map(([group, given]) => {
    const known = Object.entries(given).flatMap(([field, value]) => {
      if (isLimit(group, field)) return [];
      const type = isConsent(group, field) ? undefined : typeOfPreference(group, field);
      const chosen = read(type ?? z.never(), value, `${group}.${field}`);
      return chosen === undefined ? [] : [[field, chosen]];
    });
    return known.length > 0 ? { [group]: Object.fromEntries(known) } : {};
  });
  return Object.assign({}, ...set);
}

function ruled({ address, locked, races = {}, others, words }: z.infer<typeof source>): RuledSource[] {
  const read = readAddress(address);
  if (!read.ok) return [];
  return [
    {
      id: coverageIdOf(read.value),
      url: read.value.href,
      ...(locked && { locked }),
      races,
      ...(others && { others }),
      ...(words && { words }),
    },
  ];
}

import * as z from "zod/mini";
import { coverageIdOf, readAddress } from "./address";
import { type Choices, Level, noChoices } from "./filter";
import { own, recordOf } from "./own";
import {
  isConsent,
  OVERLAY_MODES,
  type Preferences,
  type PreferencesChange,
  typeOfPreference,
  withChange,
} from "./preferences";

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

export interface RuledSource {
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

const fields = recordOf(z.unknown());
const source = z.object({
  address: z.string(),
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
  const readValue = <T>(type: z.ZodMiniType<T>, value: unknown, path: string): T | undefined => {
    if (value === undefined) return undefined;
    const parsed = z.safeParse(type, value);
    if (parsed.success) return parsed.data;
    unread.push(path);
    return undefined;
  };
  const { sources, sync, ...groups } = readValue(fields, managed, "") ?? {};
  const { modes: chosenModes, denied, ...overlay } = readValue(fields, groups.overlay, "overlay") ?? {};
  const preferences = Object.entries({ ...groups, ...(groups.overlay !== undefined && { overlay }) }).map(
    ([group, given]) => [
      group,
      Object.fromEntries(
        Object.entries(group === "overlay" ? overlay : (readValue(fields, given, group) ?? {})).flatMap(
          ([field, value]) => {
            // An organisation can't consent for its people.
            const type = isConsent(group, field) ? undefined : typeOfPreference(group, field);
            const read = readValue(type ?? z.never(), value, `${group}.${field}`);
            return read === undefined ? [] : [[field, read]];
          },
        ),
      ),
    ],
  );
  const overlayModes = readValue(modes, chosenModes, "overlay.modes");
  const isSynced = readValue(z.boolean(), sync, "sync");
  const read = (readValue(z.array(z.unknown()), sources, "sources") ?? []).flatMap((one, i) => {
    const path = `sources.${i}`;
    const parsed = readValue(source, one, path);
    if (!parsed) return [];
    const address = readAddress(parsed.address);
    if (address.ok) return [ruled(address.value, parsed)];
    unread.push(path);
    return [];
  });
  const known = preferences.filter(([, chosen]) => Object.keys(chosen ?? {}).length > 0);
  return {
    rules: {
      sources: read,
      preferences: Object.fromEntries(known),
      ...(overlayModes && { overlayModes }),
      denied: readValue(hosts, denied, "overlay.denied") ?? [],
      ...(isSynced === false && { sync: isSynced }),
    },
    unread,
  };
}

const ruled = (url: URL, { locked, races = {}, others, words }: z.infer<typeof source>): RuledSource => ({
  id: coverageIdOf(url),
  url: url.href,
  ...(locked && { locked }),
  races,
  ...(others && { others }),
  ...(words && { words }),
});

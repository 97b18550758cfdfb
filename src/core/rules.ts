import * as z from "zod/mini";
import { coverageIdOf, readAddress } from "./address";
import { type Choices, LEVELS, type Level, noChoices } from "./filter";
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
 * What an organisation sets for its people, through the browser's managed storage. It lies over the reader's own settings
 * where they are read and is never mixed into them, so that theirs are there again when it goes.
 */
export interface Rules {
  sources: RuledSource[];
  /** What is set is locked. */
  preferences: PreferencesChange;
  /** What may be chosen; absent where all may. */
  overlayModes?: Preferences["overlay"]["mode"][];
  /** Hosts over whose pages nothing ever stands, beside the reader's own. */
  denied: string[];
  /** Settings stay on the machine. */
  sync?: false;
}

export interface RuledSource {
  id: string;
  url: string;
  /** The reader can't leave it. */
  locked?: true;
  /** What is chosen for it until the reader chooses. */
  races: Record<string, Level>;
  others?: Level;
}

export const noRules: Rules = { sources: [], preferences: {}, denied: [] };

interface Ruled {
  follows: { id: string; url: string }[];
  choices: Record<string, Choices>;
  preferences: Preferences;
}

/** The settings as they hold under an organisation's rules. @param left ids of sources that the reader has left */
export function underRules<S extends Ruled>(mine: S, rules: Rules, left: readonly string[]): S & { rules: Rules } {
  const sources = rules.sources.filter(({ id, locked }) => locked || !left.includes(id));
  const added = sources.filter(({ id }) => !mine.follows.some((follow) => follow.id === id));
  const choices = sources.map(({ id, races, others }): [string, Choices] => {
    const chosen = own(mine.choices, id);
    if (chosen) return [id, { ...chosen, races: { ...races, ...chosen.races } }];
    return [id, { ...noChoices, races, ...(others && { others }) }];
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

/** What of a change the reader may change: not what is set for them, and nothing of that becomes their own. */
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
  /** Where something stands that isn't understood: `quiet.from`, `sources.2`. It counts as not there. */
  unread: string[];
}

const fields = recordOf(z.unknown());
const source = z.object({
  address: z.string(),
  locked: z.optional(z.boolean()),
  races: z.optional(recordOf(z.enum(LEVELS))),
  others: z.optional(z.enum(LEVELS)),
});
const hosts = z.array(z.string().check(z.minLength(1), z.maxLength(260)));
const modes = z.array(z.enum(OVERLAY_MODES)).check(z.minLength(1));

/** An organisation's rules as the browser hands them over, and as `docs/organisation.md` explains them; field by field. */
export function readRules(managed: unknown): ReadRules {
  const unread: string[] = [];
  const take = <T>(type: z.ZodMiniType<T>, value: unknown, path: string): T | undefined => {
    if (value === undefined) return undefined;
    const parsed = z.safeParse(type, value);
    if (parsed.success) return parsed.data;
    unread.push(path);
    return undefined;
  };
  const { sources, sync, ...groups } = take(fields, managed, "") ?? {};
  const { modes: chosenModes, denied, ...overlay } = take(fields, groups.overlay, "overlay") ?? {};
  const preferences = Object.entries({ ...groups, ...(groups.overlay !== undefined && { overlay }) }).map(
    ([group, given]) => [
      group,
      Object.fromEntries(
        Object.entries(group === "overlay" ? overlay : (take(fields, given, group) ?? {})).flatMap(([field, value]) => {
          // An organisation can't consent for its people.
          const type = isConsent(group, field) ? undefined : typeOfPreference(group, field);
          const read = take(type ?? z.never(), value, `${group}.${field}`);
          return read === undefined ? [] : [[field, read]];
        }),
      ),
    ],
  );
  const overlayModes = take(modes, chosenModes, "overlay.modes");
  const isSynced = take(z.boolean(), sync, "sync");
  const read = (take(z.array(z.unknown()), sources, "sources") ?? []).flatMap((one, i) => {
    const path = `sources.${i}`;
    const parsed = take(source, one, path);
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
      denied: take(hosts, denied, "overlay.denied") ?? [],
      ...(isSynced === false && { sync: isSynced }),
    },
    unread,
  };
}

const ruled = (url: URL, { locked, races = {}, others }: z.infer<typeof source>): RuledSource => ({
  id: coverageIdOf(url),
  url: url.href,
  ...(locked && { locked }),
  races,
  ...(others && { others }),
});

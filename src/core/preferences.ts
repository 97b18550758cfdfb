import * as z from "zod/mini";
import { MOST_PER_RACE } from "./attention/budget";
import { own } from "./own";

/**
 * Preferences that apply to all coverages. Two schemas are made from these shapes: a tolerant one for storage, and a
 * strict one for messages.
 */

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["calm", "compact"] as const;
export const TEXT_SIZES = ["normal", "large", "larger"] as const;
/** The languages there are messages in; "browser" is the browser's own. */
export const LANGUAGES = ["browser", "en", "de", "fr", "es", "ar"] as const;
export const HOURS = ["24", "12"] as const;
export const OVERLAY_MODES = ["off", "dot", "ticker", "card"] as const;
export const MOMENTS = ["decisive", "every", "tuneIn"] as const;
export const CORNERS = ["top-start", "top-end", "bottom-start", "bottom-end"] as const;
/** The kinds of posts that may be notified. */
export const ALERT_KINDS = ["start", "lead change", "result", "record"] as const;

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const hosts = z.array(z.string().check(z.maxLength(260))).check(z.maxLength(500));

const shapes = {
  look: { theme: z.enum(THEMES), density: z.enum(DENSITIES), textSize: z.enum(TEXT_SIZES) },
  time: { language: z.enum(LANGUAGES), hours: z.enum(HOURS) },
  badge: {
    /** Minutes to the next followed start, within its last hour. */
    countdown: z.boolean(),
  },
  quiet: {
    /**
     * No overlay and no notification between two times of the reader's day, which span midnight if `from` is later than
     * `to`.
     */
    hours: z.boolean(),
    from: timeOfDay,
    to: timeOfDay,
  },
  alerts: {
    /** Whether there are notifications at all. */
    on: z.boolean(),
    kinds: z.array(z.enum(ALERT_KINDS)),
  },
  interruptions: {
    /** What may interrupt at Alert: decisive moments; every post; or nothing but that it is time to tune in. */
    moments: z.enum(MOMENTS),
    /** How many a race may cost, by overlay and notifications together; 0 for any number. */
    perRace: z.int().check(z.minimum(0), z.maximum(100)),
  },
  overlay: {
    mode: z.enum(OVERLAY_MODES),
    corner: z.enum(CORNERS),
    /** Hosts over whose pages it may be shown, "*" for all. Permission to read a site does not permit the overlay. */
    sites: hosts,
    /** Hosts over whose pages it is never shown. */
    denied: hosts,
  },
  pictures: {
    /** Hosts from which pictures may be loaded. */
    hosts,
  },
} as const;

type Shapes = typeof shapes;
export type Preferences = {
  [G in keyof Shapes]: { -readonly [F in keyof Shapes[G]]: z.infer<Shapes[G][F]> };
};
/** Some of the preferences of some groups. */
export type PreferencesChange = { [G in keyof Preferences]?: Partial<Preferences[G]> };

export const defaultPreferences: Preferences = {
  look: { theme: "system", density: "calm", textSize: "normal" },
  time: { language: "browser", hours: "24" },
  badge: { countdown: false },
  quiet: { hours: false, from: "20:00", to: "07:00" },
  alerts: { on: false, kinds: [...ALERT_KINDS] },
  interruptions: { moments: "decisive", perRace: MOST_PER_RACE },
  overlay: { mode: "off", corner: "bottom-end", sites: [], denied: [] },
  pictures: { hosts: [] },
};

type Fields = Record<string, z.ZodMiniType>;
const each = <T>(make: (fields: Fields, group: keyof Shapes) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(shapes).map(([group, fields]) => [group, make(fields, group as keyof Shapes)]));

/** The schema for storage: missing and damaged fields have their defaults. */
export const Preferences = z.object(
  each((fields, group) => {
    const defaults = defaultPreferences[group] as Record<string, unknown>;
    const forgiving = Object.entries(fields).map(([name, field]) => [name, z.catch(field, defaults[name])]);
    return z.catch(z.object(Object.fromEntries(forgiving)), defaults);
  }),
) as unknown as z.ZodMiniType<Preferences>;

/** The strict schema for a change in a message. */
export const preferencesChange = () =>
  z.object(each((fields) => z.optional(z.partial(z.object(fields))))) as unknown as z.ZodMiniType<PreferencesChange>;

/** The schema of one preference; undefined if there is none of that name. */
export function typeOfPreference(group: string, field: string): z.ZodMiniType | undefined {
  const fields = Object.hasOwn(shapes, group) ? (shapes[group as keyof Shapes] as Fields) : {};
  return own(fields, field);
}

/** The preferences after a change. */
export const withChange = (before: Preferences, change: PreferencesChange): Preferences =>
  Object.fromEntries(
    Object.entries(before).map(([group, fields]) => [group, { ...fields, ...change[group as keyof Preferences] }]),
  ) as Preferences;

/**
 * The preferences after importing a file. A file can neither give consent nor remove a denied site.
 */
export const withImported = (ours: Preferences, theirs: Preferences): Preferences => ({
  ...theirs,
  overlay: {
    ...theirs.overlay,
    sites: ours.overlay.sites,
    denied: [...new Set([...ours.overlay.denied, ...theirs.overlay.denied])],
  },
  pictures: ours.pictures,
});

/** Whether a preference is a consent, which applies only to the machine on which it was given. */
export const isConsent = (group: string, field: string): boolean =>
  (group === "overlay" && field === "sites") || group === "pictures";

/** One changed preference. */
export interface PreferenceChange {
  group: keyof Preferences;
  field: string;
  from: unknown;
  to: unknown;
}

/** The differences between two preferences, in the order of the groups above. */
export const preferenceChanges = (before: Preferences, after: Preferences): PreferenceChange[] =>
  (Object.keys(shapes) as (keyof Preferences)[]).flatMap((group) =>
    Object.entries(after[group]).flatMap(([field, to]) => {
      const from: unknown = before[group][field as keyof (typeof before)[typeof group]];
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ group, field, from, to }];
    }),
  );

import type { Kind } from "../../core/coverage";
import type { Spoilers } from "../../core/delay/delay";
import type { Level, Mutes } from "../../core/filter/filter";
import { own } from "../../core/own";
import type { CORNERS, Preferences } from "../../core/preferences";
import type { ChoiceChange } from "../../core/sync/restore-preview";
import { locale, t } from "../../text/browser";
import { delayWords } from "../../text/delay";
import { kindName } from "../../text/post";
import { clockTime } from "../../text/time";
import { list, type MessageKey } from "../../text/translate";

/** The name of each preference, and how its values are worded. */
const words: {
  [G in keyof Preferences]: {
    [F in keyof Preferences[G]]: { name: MessageKey; say: (value: Preferences[G][F]) => string };
  };
} = {
  look: {
    theme: { name: "theme", say: (theme) => t(`theme_${theme}`) },
    density: { name: "density", say: (density) => t(`density_${density}`) },
    textSize: { name: "textSize", say: (size) => t(`textSize_${size}`) },
  },
  time: {
    language: { name: "languageChoice", say: (language) => languageName(language) },
    hours: { name: "hoursOfDay", say: (hours) => t(`hours_${hours}`) },
  },
  badge: { countdown: { name: "countdown", say: onOff } },
  quiet: {
    hours: { name: "quietHours", say: onOff },
    from: { name: "quietFrom", say: timeOfDay },
    to: { name: "quietTo", say: timeOfDay },
  },
  alerts: {
    on: { name: "notifications", say: onOff },
    kinds: { name: "alertKinds", say: (kinds) => listed(kinds.map((kind) => kindName(kind, t))) },
  },
  interruptions: {
    moments: { name: "moments", say: (moments) => t(`moments_${moments}`) },
    perRace: { name: "perRace", say: (most) => (most === 0 ? t("perRaceAny") : String(most)) },
  },
  overlay: {
    mode: { name: "overlayMode", say: (mode) => t(`overlay_${mode}`) },
    corner: { name: "corner", say: (corner) => cornerName(corner) },
    sites: { name: "overlaySites", say: listed },
    denied: { name: "overlayDenied", say: listed },
  },
  pictures: { hosts: { name: "pictureHosts", say: listed } },
};

/** A preference's name and some of its values, in the reader's language. */
export function preferenceWords(group: keyof Preferences, field: string, ...values: unknown[]) {
  const fields = words[group] as Record<string, { name: MessageKey; say: (value: unknown) => string }>;
  const word = own(fields, field);
  return word && { name: t(word.name), values: values.map(word.say) };
}

/** A changed choice in the reader's language. */
export function choiceWords(change: ChoiceChange): { name: string; from: string; to: string } {
  if (change.of === "muted") {
    const [hidden, shown] = [t("mutedTitle"), t("notHidden")];
    const [from, to] = change.hidden ? [shown, hidden] : [hidden, shown];
    return { name: mutedName(change.what, change.value), from, to };
  }
  return { name: chosenName(change), from: levelName(change.from), to: levelName(change.to) };
}

function chosenName(change: Exclude<ChoiceChange, { of: "muted" }>): string {
  switch (change.of) {
    case "race":
    case "athlete":
      return change.name;
    case "word":
      return t("quotedWord", change.name);
    case "others":
      return t("everythingElse");
    case "newRaces":
      return t("newRaces");
  }
}

/** A kind has a name in the reader's language; other mutes are in the words of the source or the reader. */
export const mutedName = (what: keyof Mutes, value: string): string =>
  what === "kinds" ? kindName(value as Kind, t) : value;

const levelName = (level: Level | null): string => (level === null ? t("notFollowed") : t(`level_${level}`));

export function spoilerWords(spoilers: Spoilers | undefined): string {
  return spoilers ? delayWords(spoilers, t, Date.now()) : t("spoilersOff");
}

type Corner = (typeof CORNERS)[number];
const corners = {
  "top-start": "corner_topStart",
  "top-end": "corner_topEnd",
  "bottom-start": "corner_bottomStart",
  "bottom-end": "corner_bottomEnd",
} as const satisfies Record<Corner, MessageKey>;

export const cornerName = (corner: Corner): string => t(corners[corner]);

/** A language's name in that language; "the browser's language" for the default. */
export function languageName(language: Preferences["time"]["language"]): string {
  if (language === "browser") return t("languageBrowser");
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function onOff(on: boolean): string {
  return t(on ? "on" : "off");
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? list(t, items) : t("none");
}

/** A stored local time (09:30) in the hours that the reader prefers. */
function timeOfDay(time: string): string {
  return clockTime(new Date(`2000-01-01T${time}`).toISOString(), locale());
}

import type { Instant } from "../../core/instant";
import { lazy } from "../../core/lazy";
import { normalize } from "../../core/normalize";
import { GROUPS } from "./calendar-words";
import { inAsciiDigits, instantOf } from "./dates";

const UNITS = [
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
] as const;
const STYLES = ["long", "short", "narrow"] as const;
/** One of each kind of plural, in any language. */
const COUNTS = [1, 2, 3, 5, 11, 21];

/** How long ago something was by "13 minutes ago", in milliseconds; as `Intl` words it in all languages that it knows. */
export function agoMs(text: string): number | undefined {
  const said = inAsciiDigits(text).trim();
  const [count] = /\d+/.exec(said) ?? [];
  if (!count || said.length > LONGEST) return undefined;
  for (const { script, units } of groups) {
    const unit = script.test(said) ? units().get(keyOf(said)) : undefined;
    if (unit) return Number(count) * unit;
  }
  return undefined;
}

/** How long "13 min", "2 h", "(2h)" or "1h 5m" is, in milliseconds; as `Intl` words it in all languages that it knows. */
export function spanMs(text: string): number | undefined {
  const said = inAsciiDigits(text)
    .trim()
    .replace(/^\((.+)\)$/, "$1");
  const parts = said.length > LONGEST ? [] : (said.match(/\d+\D+/g) ?? []);
  if (parts.join("") !== said) return undefined;
  for (const { script, spans } of groups) {
    const units = script.test(said) ? parts.map((part) => spans().get(keyOf(part)) ?? 0) : [0];
    if (units.length > 0 && units.every(Boolean))
      return units.reduce((sum, unit, i) => sum + unit * Number.parseInt(parts[i] ?? "", 10), 0);
  }
  return undefined;
}

/**
 * A relative time ("5 minutes ago", "an hour ago", "1h 5m ago", "2h", "just now") as an instant, as precise as its unit. It differs
 * from poll to poll, so a post without an id of the publisher's that has its time from here needs one made of its text.
 */
export function relativeInstant(text: string, now: Instant): Instant | undefined {
  const said = text
    .trim()
    .replace(/^about /i, "")
    .replace(/^an? /i, "1 ");
  if (/^(?:just )?now$|^moments? ago$/i.test(said)) return now;
  // "1 hour and 5 minutes ago"
  const [, whole = "", rest] = /^(\d+ ?[a-z]+),? (?:and )?(\d.*)$/i.exec(said) ?? [];
  const parts = rest === undefined ? [said] : [whole, rest];
  const millis = parts.map((part) => agoMs(part) ?? spanMs(part));
  if (millis.includes(undefined)) return undefined;
  return instantOf(new Date(millis.reduce<number>((at, part = 0) => at - part, Date.parse(now))));
}

/** Characters of a time in words, at most. */
export const LONGEST = 40;

/** Some write "mins" and "hrs" where others write "min." and "hr.", Scandinavians leave out "for"; and words that mean the same. */
const keyOf = (text: string): string =>
  normalize(text)
    .replace(/\d+/, "#")
    .replace("منذ", "قبل")
    .replace(/sedan$/, "sen")
    .replace(/^for\s|s(?![\p{L}\p{M}])|[^\p{L}\p{M}\d#+−-]+/gu, "");

type Style = (typeof STYLES)[number];
type Unit = (typeof UNITS)[number][0];
/** Words a count of units in a language and style. */
type Wording = (language: string, style: Style, unit: Unit) => (count: number) => string;

const past: Wording = (language, style, unit) => {
  const format = new Intl.RelativeTimeFormat(language, { style });
  return (count) => format.format(-count, unit);
};
const span: Wording = (language, unitDisplay, unit) =>
  new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay }).format;

const groups = GROUPS.map(({ script, languages }) => ({
  script,
  units: lazy(() => unitsOf(languages.split(" "), past)),
  spans: lazy(() => unitsOf(languages.split(" "), span)),
}));

/** What one of each wording is; 0 for what means several. */
function unitsOf(languages: readonly string[], wording: Wording): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const language of languages)
    for (const style of STYLES)
      for (const [unit, millis] of UNITS) {
        const worded = wording(`${language}-u-nu-latn`, style, unit);
        for (const count of COUNTS) {
          const key = keyOf(worded(count));
          units.set(key, (units.get(key) ?? millis) === millis ? millis : 0);
        }
      }
  return units;
}

import { type ChildNode, type Element, isComment, isTag, isText, type ParentNode } from "domhandler";
import { findAll } from "domutils";
import type { Instant } from "../core/instant";
import { lazy } from "../core/lazy";
import { normalize } from "../core/normalize";
import { GROUPS } from "./calendar-words";
import { inAsciiDigits, instantOf } from "./dates";
import { stampOf } from "./markup/stamp";
import { type Page, textOf } from "./page";

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

/**
 * A relative time ("5 minutes ago", "an hour ago", "1h 5m ago", "2h", "just now") as an instant, as precise as its unit. It differs
 * from poll to poll, so only posts with an id of the publisher's may get their time from here.
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
  const millis = parts.map((part) => agoMs(part) ?? agoMs(`${part} ago`));
  if (millis.includes(undefined)) return undefined;
  return instantOf(new Date(millis.reduce<number>((at, part = 0) => at - part, Date.parse(now))));
}

const LONGEST = 40;

/** Some write "mins" and "hrs" where others write "min." and "hr.", Scandinavians leave out "for"; and words that mean the same. */
const keyOf = (text: string): string =>
  normalize(text)
    .replace(/\d+/, "#")
    .replace("منذ", "قبل")
    .replace(/sedan$/, "sen")
    .replace(/^for\s|s(?![\p{L}\p{M}])|[^\p{L}\p{M}\d#+−-]+/gu, "");

const groups = GROUPS.map(({ script, languages }) => ({ script, units: lazy(() => unitsOf(languages.split(" "))) }));

/** What one of each wording is; 0 for what means several. */
function unitsOf(languages: readonly string[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const language of languages)
    for (const style of STYLES) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style });
      for (const [unit, millis] of UNITS)
        for (const count of COUNTS) {
          const key = keyOf(format.format(-count, unit));
          units.set(key, (units.get(key) ?? millis) === millis ? millis : 0);
        }
    }
  return units;
}

const FEWEST = 3;

/**
 * Gives elements that say how long ago something was, and nothing else, the time for machines that they lack.
 *
 * @returns how long ago it was, in milliseconds
 */
export function dateByAgo({ document }: Page, now: Instant): ReadonlyMap<Element, number> {
  const short = findAll(isShort, document);
  const said = agesIn(short);
  if (said.size < 2) return new Map();
  const around = new Set([...said.keys()].map(({ parent }) => parent));
  for (const kind of new Set([...said.keys()].map(kindOf))) {
    const alike = short.filter((one) => kindOf(one) === kind && (said.has(one) || isWorded(one, around)));
    const ages = alike.flatMap((one) => said.get(one) ?? []);
    // "Just now" stands where others have theirs, beside the newest; "an hour ago" behind newer ones.
    let newer: number | undefined;
    for (const one of (ages[0] ?? 0) > (ages.at(-1) ?? 0) ? alike.toReversed() : alike) {
      newer = said.get(one) ?? (newer === undefined ? 0 : Math.max(newer, HOUR_MS));
      said.set(one, newer);
    }
  }
  if (said.size < FEWEST) return new Map();
  for (const [one, millis] of said) one.attribs.datetime = instantOf(new Date(Date.parse(now) - millis)) ?? now;
  return said;
}

/** Whether an element in this one says how long ago something was, in words that begin so. */
export const saysAge = ({ children }: Element, start: string): boolean =>
  [...agesIn(findAll(isShort, children)).keys()].some((one) => textOf(one).startsWith(start));

function agesIn(short: readonly Element[]): Map<Element, number> {
  const said = new Map<Element, number>();
  for (const one of short) {
    const text = textOf(one);
    const millis = /\p{Nd}/u.test(text) ? agoMs(text) : undefined;
    if (millis !== undefined && stampOf(one) === undefined) said.set(one, millis);
  }
  return said;
}

const HOUR_MS = 3_600_000;

const isWorded = (one: Element, around: ReadonlySet<ParentNode | null>): boolean =>
  !around.has(one.parent) && !/\d/.test(textOf(one));

/** Whether an element says a few words, perhaps beside an icon. */
function isShort({ children }: Element): boolean {
  const texts = children.filter((child) => !isText(child) || child.data.trim() !== "");
  const [said, ...more] = texts.filter((child) => isText(child) || !isEmpty(child));
  return said !== undefined && isText(said) && more.length === 0 && said.data.length <= 2 * LONGEST;
}

const isEmpty = (node: ChildNode): boolean => isComment(node) || (isTag(node) && node.children.length === 0);

/** What an element and the one around it are. */
const kindOf = ({ name, attribs, parent }: Element): string =>
  JSON.stringify([name, attribs.class, parent && "attribs" in parent && [parent.name, parent.attribs.class]]);

import { type ChildNode, type Element, isComment, isTag, isText, type ParentNode } from "domhandler";
import { findAll } from "domutils";
import { groupBy } from "../../core/group-by";
import type { Instant } from "../../core/instant";
import { ancestors, firstClass, type Page, textOf } from "../page/page";
import { agoMs, LONGEST, spanMs } from "../times/ago";
import { inAsciiDigits, instantOf } from "../times/dates";
import { isTimed } from "./element-marks";
import { namesOf } from "./names";
import { stampOf } from "./stamp";

const FEWEST = 3;

/**
 * Gives elements that say how long ago something was, and nothing else, the time for machines that they lack.
 *
 * @param canBeMinutes whether ages may be minutes alone where no word says that they are ages
 * @returns how long ago it was, in milliseconds
 */
export function dateByAgo({ document }: Page, now: Instant, canBeMinutes: boolean): ReadonlyMap<Element, number> {
  const short = findAll(isShort, document);
  const ages = agesIn(short);
  const spans = ages.size < 2 ? spansIn(short).filter((all) => mayBeAges(all, canBeMinutes)) : [];
  const said = ages.size < 2 ? new Map(spans.flat()) : ages;
  if (said.size < 2) return new Map();
  const around = new Set([...said.keys()].map(({ parent }) => parent));
  const worded = short.filter((one) => said.has(one) || isWorded(one, around));
  for (const alike of groupBy(worded, kindOf).values()) {
    if (!alike.some((one) => said.has(one))) continue;
    const known = alike.flatMap((one) => said.get(one) ?? []);
    // "Just now" stands where others have theirs, beside the newest; "an hour ago" behind newer ones.
    let newer: number | undefined;
    for (const one of (known[0] ?? 0) > (known.at(-1) ?? 0) ? alike.toReversed() : alike) {
      newer = said.get(one) ?? (newer === undefined ? 0 : Math.max(newer, HOUR_MS));
      said.set(one, newer);
    }
  }
  if (said.size < FEWEST) return new Map();
  for (const [one, millis] of said) one.attribs.datetime = instantOf(new Date(Date.parse(now) - millis)) ?? now;
  return said;
}

/** Whether lines all begin with how long ago something was, or how long it takes. */
export function areAges({ document }: Page, lines: readonly { block: Element; mark: { printed: string } }[]): boolean {
  const begins = (said: Iterable<Element>, start: string) => [...said].some((one) => textOf(one).startsWith(start));
  if (lines.every(({ block, mark }) => begins(agesIn(findAll(isShort, block.children)).keys(), mark.printed)))
    return true;
  const spans = [...new Set(spansIn(findAll(isShort, document)).flatMap((all) => all.map(([one]) => textOf(one))))];
  return lines.every(({ mark }) => spans.some((text) => text.startsWith(mark.printed)));
}

/**
 * Elements that say spans of time, those of a kind together, and what they say: of minutes and of hours, since minutes
 * alone are also those of a match; or ages and lengths by their names and order.
 */
function spansIn(short: readonly Element[]): [Element, number][][] {
  const kinds = groupBy(
    short.filter((one) => SPAN.test(textOf(one)) && stampOf(one) === undefined),
    kindOf,
  );
  // Words take long to load, and distances have one unit.
  const several = [...kinds.values()].filter(
    (all) =>
      new Set(all.map((one) => textOf(one).replace(/\P{L}/gu, ""))).size > 1 ||
      all.every(isTime) ||
      all.every(isLength),
  );
  const spans = several.map((all) => all.map((one): [Element, number] => [one, spanMs(textOf(one)) ?? 0]));
  return spans.filter(
    (all) =>
      all.every(([, millis]) => millis > 0) &&
      all.some(([, millis]) => millis < HOUR_MS) &&
      (all.some(([one, millis]) => isLength(one) || (millis >= HOUR_MS && !isLong(one))) ||
        (!all.some(([one]) => isLong(one)) &&
          (all.every(([one]) => isAge(one)) || (isRising(all) && !arePlanned(all))))),
  );
}

/** Whether an element counts more than would be said in the next unit, as the minutes of a match do. */
const isLong = (one: Element): boolean => Number.parseInt(inAsciiDigits(textOf(one)).replace("(", ""), 10) >= 60;

const isAge = (one: Element): boolean => namesOf(one).some((name) => AGE.has(name));
// Lengths stand in brackets behind what is that long.
const isTime = (one: Element): boolean => isTimed(one) || (one.name === "small" && !/^\s*\(/.test(textOf(one)));

/**
 * Whether spans are ages without the word "ago": by their name, or since they go up or down all the way, apart from one that
 * is pinned.
 */
function mayBeAges(spans: readonly [Element, number][], canBeMinutes: boolean): boolean {
  const isNamed = spans.every(([one]) => isAge(one));
  if (isNamed || !spans.every(([one]) => isTime(one) && !isLength(one))) return isNamed;
  // Buses come in an hour and four minutes, where posts are an hour old.
  if (!canBeMinutes && spans.every(([, millis]) => millis % HOUR_MS > 0)) return false;
  if (arePlanned(spans)) return false;
  const falling = spans.toReversed();
  return [spans, falling].some(isRising) || (spans.length > FEWEST + 1 && isRising(spans.slice(1)));
}

const minutesOf = (spans: readonly [Element, number][]): number[] =>
  spans.flatMap(([, millis]) => (millis < HOUR_MS ? millis / MINUTE_MS : []));

/** Whether minutes are in steps of five, as what lasts is planned. */
function arePlanned(spans: readonly [Element, number][]): boolean {
  const minutes = minutesOf(spans);
  return minutes.length >= FEWEST && minutes.every((one) => one % STEP === 0);
}

function isRising(spans: readonly [Element, number][]): boolean {
  const steps = spans.slice(1).map(([, millis], i) => millis - (spans[i]?.[1] ?? 0));
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

const SPAN = /^\(?\p{Nd}{1,2}\s?\p{L}/u;
const STEP = 5;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const AGE = words("age ago timeago");
const LASTING = words("duration runtime dauer durata duree duracion duracao duur kesto");
/** Other times than that of a post: until when, or how long a part of something is. */
const LENGTH = words("length read reading wait waiting remaining eta countdown departure arrival cook cooking prep");
/** What has a length. */
const LONG = words("episode podcast lesson recipe song trailer folge");

/** Whether an element is called how long something lasts. */
export const isLasting = (one: Element): boolean => namesOf(one).some((name) => LASTING.has(name));

function isLength(one: Element): boolean {
  const around = [...ancestors(one)].slice(0, 3);
  return (
    /^P/.test(one.attribs.datetime ?? "") ||
    isLasting(one) ||
    namesOf(one).some((name) => LENGTH.has(name)) ||
    around.some((up) => namesOf(up).some((name) => LONG.has(name)))
  );
}

function agesIn(short: readonly Element[]): Map<Element, number> {
  const said = new Map<Element, number>();
  for (const one of short) {
    const text = textOf(one);
    const millis = /\p{Nd}/u.test(text) ? agoMs(text) : undefined;
    if (millis !== undefined && stampOf(one) === undefined) said.set(one, millis);
  }
  return said;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const isWorded = (one: Element, around: ReadonlySet<ParentNode | null>): boolean =>
  !around.has(one.parent) && !/\d/.test(textOf(one));

/** Whether an element says a few words, perhaps beside an icon. */
function isShort({ children }: Element): boolean {
  const texts = children.filter((child) => !isText(child) || child.data.trim() !== "");
  const [said, ...more] = texts.filter((child) => isText(child) || !isEmpty(child));
  return said !== undefined && isText(said) && more.length === 0 && said.data.length <= 2 * LONGEST;
}

const isEmpty = (node: ChildNode): boolean => isComment(node) || (isTag(node) && node.children.length === 0);

/** What an element and the one around it are; that of a pinned post has one more class. */
const kindOf = ({ name, attribs, parent }: Element): string =>
  JSON.stringify([name, attribs.class, parent && "attribs" in parent && [parent.name, firstClass(parent)]]);

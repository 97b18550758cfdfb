import { type ChildNode, type Element, isComment, isTag, isText, type ParentNode } from "domhandler";
import { findAll } from "domutils";
import { groupBy } from "../core/group-by";
import type { Instant } from "../core/instant";
import { agoMs, LONGEST, spanMs } from "./ago";
import { instantOf } from "./dates";
import { isTimed } from "./element-marks";
import { stampOf } from "./markup/stamp";
import { type Page, textOf } from "./page";

const FEWEST = 3;

/**
 * Gives elements that say how long ago something was, and nothing else, the time for machines that they lack.
 *
 * @returns how long ago it was, in milliseconds
 */
export function dateByAgo({ document }: Page, now: Instant): ReadonlyMap<Element, number> {
  const short = findAll(isShort, document);
  const ages = agesIn(short);
  const said = ages.size < 2 ? new Map(spansIn(short).filter(mayBeAges).flat()) : ages;
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
 * Elements that say spans of time, those of a kind together, and what they say: of minutes and of hours, since minutes alone are
 * also those of a match.
 */
function spansIn(short: readonly Element[]): [Element, number][][] {
  const kinds = groupBy(
    short.filter((one) => SPAN.test(textOf(one)) && stampOf(one) === undefined),
    kindOf,
  );
  // Words take long to load, and distances have one unit.
  const several = [...kinds.values()].filter(
    (all) => new Set(all.map((one) => textOf(one).replace(/\P{L}/gu, ""))).size > 1,
  );
  const spans = several.map((all) => all.map((one): [Element, number] => [one, spanMs(textOf(one)) ?? 0]));
  return spans.filter(
    (all) =>
      all.every(([, millis]) => millis > 0) &&
      all.some(([, millis]) => millis < HOUR_MS) &&
      all.some(([, millis]) => millis >= HOUR_MS),
  );
}

/** Whether spans go up or down all the way, and are called times, as ages without the word "ago". */
function mayBeAges(spans: readonly [Element, number][]): boolean {
  const steps = spans.slice(1).map(([, millis], i) => millis - (spans[i]?.[1] ?? 0));
  const isInOrder = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  return isInOrder && spans.every(([one]) => isTimed(one));
}

const SPAN = /^\p{Nd}{1,2}\s?\p{L}/u;

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

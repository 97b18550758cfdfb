import { findAll } from "domutils";
import { readJson } from "../page/json-repair";
import { literalAt } from "../page/literal";
import { elements, type Page } from "../page/page";
import { isFields } from "../page/schema";
import { embeddedData, scriptText } from "../page/script-data";

const HAS_TIMES =
  /(?:time|date|created|published|posted|zeit|datum|hora|fecha|heure)\w*\\?["']?\s*:|\bts\\?["']?\s*:|\["(?:Shallow)?Reactive"|streamController\.enqueue/i;
const DEEPEST = 24;
/** Attributes with less are settings. */
const FEWEST_CHARS = 200;
const MOST_ELEMENTS = 50;

/** The data of a page, wherever frameworks leave it for their scripts: in scripts, in rows of React, in attributes. */
export const dataOn = (page: Page): unknown[] => [
  ...embeddedData(page, (text) => HAS_TIMES.test(text)).map(revived),
  ...rowsOfReact(page),
  ...dataInAttributes(page),
];

const PUSHED = /__next_f\.push\(\s*(\[[\s\S]*\])\s*\)/;

/** What React's server components are sent as: lines with a number and a value each, cut into strings. */
function rowsOfReact({ document }: Page): unknown[] {
  const sent = elements(document, "script").flatMap((script) => {
    const [, pushed] = PUSHED.exec(scriptText(script)) ?? [];
    return (pushed && readJson(pushed)?.flat(1)) || [];
  });
  const lines = sent
    .filter((part) => typeof part === "string")
    .join("")
    .split("\n");
  return lines.flatMap((line) =>
    HAS_TIMES.test(line) ? (readJson(withoutSigns(line.replace(/^[\da-f]+:[A-Z]*(?=[[{])/, ""))) ?? []) : [],
  );
}

/** React marks dates and what is undefined by a dollar sign. */
const withoutSigns = (line: string): string => line.replace(/"\$D(?=\d)/g, '"').replace(/"\$undefined"/g, "null");

const dataInAttributes = ({ document }: Page): unknown[] =>
  findAll(({ attribs }) => Object.values(attribs).some(isData), document)
    .slice(0, MOST_ELEMENTS)
    .flatMap(({ attribs }) =>
      Object.values(attribs)
        .filter(isData)
        .flatMap((text) => readJson(text) ?? literalIn(text))
        .map((data) => (isTyped(data, true) ? untyped([0, data]) : data)),
    );

/** Alpine's `x-data="{ open: false, updates: […] }"` */
const literalIn = (text: string): unknown[] => {
  const literal = literalAt(text, 0);
  return literal ? [literal.value] : [];
};

/** Astro's way to write what its components get: each value in a list behind its type, which is 1 for lists. */
const isTyped = (value: unknown, areFields = false): boolean =>
  areFields
    ? isFields(value) && Object.keys(value).length > 0 && Object.values(value).every((one) => isTyped(one))
    : Array.isArray(value) && value.length <= 2 && Number.isInteger(value[0]) && value[0] <= MOST_TYPES;
const MOST_TYPES = 11;

function untyped(value: unknown, depth = 0): unknown {
  if (!Array.isArray(value) || depth > DEEPEST) return undefined;
  const [type, inner]: unknown[] = value;
  if (type === 1 && Array.isArray(inner)) return inner.map((one) => untyped(one, depth + 1));
  if (!isFields(inner)) return inner;
  return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, untyped(one, depth + 1)]));
}

const isData = (text: string): boolean => text.length > FEWEST_CHARS && /^\s*[[{]/.test(text) && HAS_TIMES.test(text);

const WRAPPED = new Set(["Reactive", "ShallowReactive", "Ref", "ShallowRef"]);

/** Keys by their places, as in the streams of Remix and React Router (https://github.com/jacob-ebey/turbo-stream). */
const isPlaced = (value: unknown): boolean =>
  isFields(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => /^_\d+$/.test(key));

/** An object whose values are all places, as where a page's data has no wrapper. */
const isOfPlaces = (first: unknown, places: readonly unknown[]): boolean =>
  isFields(first) &&
  Object.keys(first).length > 0 &&
  Object.values(first).every((one) => Number.isInteger(one) && Number(one) < places.length) &&
  places.some((one) => typeof one === "string");

/**
 * The data of Nuxt, Remix and React Router as it was: it is written as one list, in which objects and lists name their
 * values by their places (https://github.com/sveltejs/devalue). Any other data is given back.
 */
function revived(data: unknown): unknown {
  const places = Array.isArray(data) ? data : [];
  const [first] = places;
  if (!isPlaced(first) && !isOfPlaces(first, places) && !(Array.isArray(first) && WRAPPED.has(first[0]))) return data;
  // A value that is named again is the same; one that is within itself is left out there.
  const known = new Map<number, unknown>();
  const at = (place: unknown, depth: number): unknown => {
    if (typeof place !== "number" || depth > DEEPEST) return undefined;
    if (!known.has(place)) {
      known.set(place, undefined);
      known.set(place, meant(places[place], depth + 1));
    }
    return known.get(place);
  };
  const meant = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), at(inner, depth)]));
    // Other types than lists have their name first: ["Date", "2026-…"].
    if (typeof value[0] !== "string") return value.map((inner) => at(inner, depth));
    return WRAPPED.has(value[0]) ? at(value[1], depth) : value[1];
  };
  const nameOf = (key: string): string => (/^_\d+$/.test(key) ? String(places[Number(key.slice(1))]) : key);
  return at(0, 0);
}

import type { Instant } from "../../core/instant";
import { type Fields, isFields } from "../page/schema";
import { goesOn, spanOf } from "../times/post-order";
import { fromText, timeOf, unwrapped } from "./post";

/** A list of objects in data, and the keys on the way to it. */
export interface List {
  items: readonly Fields[];
  path: readonly string[];
}

const FEWEST = 3;
const DEEPEST = 24;
/** A page's data has some ten thousand values. */
const MOST_LOOKED_AT = 200_000;

/**
 * All lists of objects in data, outer ones first. Those with the same keys on their way are one where their times go on, as of
 * days or pages: two that have the same posts, or a live blog and the news of its day, are as old as each other.
 */
export function listsIn(data: unknown): List[] {
  const found = new Map<string, Found[]>();
  for (const list of eachListIn(data)) {
    const key = [list.kind, ...list.path].join("\n");
    const known = found.get(key) ?? [];
    const before = known.find((one) => goesOn(spanOf(timesOf(one)), spanOf(timesOf(list))));
    if (before) before.items.push(...list.items);
    else found.set(key, [...known, { ...list, items: [...list.items] }]);
  }
  return [...found.values()].flat();
}

interface Found extends List {
  items: Fields[];
  /** What the nearest object in a list around it is called: queries and blocks hold what is of different kinds by the same keys. */
  kind: string;
}

const timesOf = ({ items }: List): Instant[] => items.flatMap((item) => timeOf(unwrapped(item)) ?? []);

function eachListIn(data: unknown): Found[] {
  const found: Found[] = [];
  let left = MOST_LOOKED_AT;
  const look = (given: unknown, path: readonly string[], kind: string, depth: number): void => {
    const value = fromText(given);
    if (typeof value !== "object" || value === null || depth > DEEPEST || left < 0) return;
    left -= Object.keys(value).length;
    if (Array.isArray(value)) {
      const items = value.filter(isFields);
      if (items.length > 0) found.push({ items, path, kind });
      for (const one of value) look(one, path, kindOf(one) ?? kind, depth + 1);
    } else {
      for (const [name, items] of kindsIn(value)) found.push({ items, path: [...path, name], kind });
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key], kind, depth + 1);
    }
  };
  look(data, [], "", 0);
  return found;
}

/** What an item of a list says that it is. */
function kindOf(item: unknown): string | undefined {
  const said = isFields(item) ? ["__typename", "type", "kind", "component", "queryKey"].map((key) => item[key]) : [];
  return said.some((one) => one !== undefined) ? JSON.stringify(said) : undefined;
}

/** Objects that an object holds by their ids instead of in a list, by what their ids have in common: "Post:17", "-Nx7". */
function kindsIn(value: object): [string, Fields[]][] {
  const kinds = new Map<string, Fields[]>();
  for (const [key, inner] of Object.entries(value)) {
    const [, kind] = /^([a-z]*)[:_-]?(?=.*\d|.{8,}$).+/i.exec(key) ?? [];
    if (kind === undefined || !/[\d:]/.test(key) || !isFields(inner)) continue;
    // What has no id of its own is known by its key, unless that may count places.
    const item = /^\D*\d{1,3}$/.test(key) ? inner : { _key: key, ...inner };
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  // "p7701" says nothing of what it is.
  return [...kinds]
    .filter(([, items]) => items.length >= FEWEST)
    .map(([kind, items]) => [kind.length > 2 ? kind : "", items]);
}

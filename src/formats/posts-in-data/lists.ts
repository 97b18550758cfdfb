/** An object of data, by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** A list of objects in data, and the keys on the way to it. */
export interface List {
  items: readonly Fields[];
  path: readonly string[];
}

const FEWEST = 3;
const DEEPEST = 24;
/** A page's data has some ten thousand values. */
const MOST_LOOKED_AT = 200_000;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All lists of objects in data, outer ones first. */
export function listsIn(data: unknown): List[] {
  const found: List[] = [];
  let left = MOST_LOOKED_AT;
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null || path.length > DEEPEST || left < 0) return;
    left -= Object.keys(value).length;
    if (Array.isArray(value)) {
      const items = value.filter(isFields);
      if (items.length >= FEWEST) found.push({ items, path });
      for (const one of value) look(one, path);
    } else for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(data, []);
  return found;
}

const WRAPPED = new Set(["Reactive", "ShallowReactive", "Ref", "ShallowRef"]);

/**
 * Nuxt's data as it was: it is written as one list, in which objects and lists name their values by their places
 * (https://github.com/sveltejs/devalue). Any other data is given back.
 */
export function revived(data: unknown): unknown {
  const places = Array.isArray(data) ? data : [];
  const [first] = places;
  if (!Array.isArray(first) || !WRAPPED.has(first[0])) return data;
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
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, at(inner, depth)]));
    // Other types than lists have their name first: ["Date", "2026-…"].
    if (typeof value[0] !== "string") return value.map((inner) => at(inner, depth));
    return WRAPPED.has(value[0]) ? at(value[1], depth) : value[1];
  };
  return at(0, 0);
}

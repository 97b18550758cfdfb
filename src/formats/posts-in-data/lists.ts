import { type Fields, isFields } from "../schema";

/** A list of objects in data, and the keys on the way to it. */
export interface List {
  items: readonly Fields[];
  path: readonly string[];
}

const FEWEST = 3;
const DEEPEST = 24;
/** A page's data has some ten thousand values. */
const MOST_LOOKED_AT = 200_000;

/** All lists of objects in data, outer ones first; those with the same keys on their way are one, as of days or pages. */
export function listsIn(data: unknown): List[] {
  const byPath = new Map<string, List & { items: Fields[] }>();
  for (const { items, path } of eachListIn(data)) {
    const key = path.join("\n");
    const known = byPath.get(key);
    if (known) known.items.push(...items);
    else byPath.set(key, { items: [...items], path });
  }
  return [...byPath.values()];
}

function eachListIn(data: unknown): List[] {
  const found: List[] = [];
  let left = MOST_LOOKED_AT;
  const look = (value: unknown, path: readonly string[], depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST || left < 0) return;
    left -= Object.keys(value).length;
    if (Array.isArray(value)) {
      const items = value.filter(isFields);
      if (items.length > 0) found.push({ items, path });
      for (const one of value) look(one, path, depth + 1);
    } else {
      for (const [kind, items] of kindsIn(value)) found.push({ items, path: [...path, kind] });
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key], depth + 1);
    }
  };
  look(data, [], 0);
  return found;
}

/** Objects that an object holds by their ids instead of in a list, by what their ids have in common: "Post:17", "-Nx7". */
function kindsIn(value: object): [string, Fields[]][] {
  const kinds = new Map<string, Fields[]>();
  for (const [key, inner] of Object.entries(value)) {
    const [, kind] = /^([a-z]*)[:_-]?(?=.*\d|.{8,}$).+/i.exec(key) ?? [];
    if (kind === undefined || !/[\d:]/.test(key) || !isFields(inner)) continue;
    kinds.set(kind, [...(kinds.get(kind) ?? []), inner]);
  }
  return [...kinds].filter(([, items]) => items.length >= FEWEST);
}

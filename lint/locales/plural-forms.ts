import type { Messages } from "./messages";

type Kind = "cardinal" | "ordinal";

const categoriesOf = (language: string, type: Kind): string[] =>
  new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;

/** The names of all messages with plural forms, and whether these are cardinal or ordinal ("3rd"). */
export function pluralsIn(english: Messages): Map<string, Kind> {
  const names = Object.keys(english).flatMap((key) => (key.endsWith("_other") ? key.slice(0, -"_other".length) : []));
  // English has "two" and "few" only as ordinals.
  return new Map(names.map((name) => [name, `${name}_two` in english ? "ordinal" : "cardinal"]));
}

/** The key without its plural category, if it has one. */
export function pluralOf(key: string, plurals: ReadonlyMap<string, Kind>): string | undefined {
  const [, name = ""] = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  return plurals.has(name) ? name : undefined;
}

/** The keys that a language must have, going by the English ones and its own plural categories (CLDR, by way of Intl). */
export function keysFor(language: string, english: Messages): Set<string> {
  const plurals = pluralsIn(english);
  const single = Object.keys(english).filter((key) => pluralOf(key, plurals) === undefined);
  const forms = [...plurals].flatMap(([name, kind]) => categoriesOf(language, kind).map((form) => `${name}_${form}`));
  return new Set([...single, ...forms]);
}

/** Whether a form stands for a single number, such as the Arabic "two": only then may it leave the number out. */
export function standsForOneNumber(language: string, key: string, english: Messages): boolean {
  const name = pluralOf(key, pluralsIn(english));
  if (name === undefined) return false;
  const rules = new Intl.PluralRules(language, { type: pluralsIn(english).get(name) ?? "cardinal" });
  const counted = Array.from({ length: 200 }, (_, n) => n).filter((n) => `${name}_${rules.select(n)}` === key);
  return counted.length === 1;
}

import * as z from "zod/mini";

// Untrusted strings as keys: ids, labels, names. A plain `record[key]` would also find what every object inherits
// ("constructor").

/** A record's own value for a key, never an inherited one. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const valueTypes = new WeakMap<z.core.$ZodType, z.ZodMiniType>();

/**
 * The schema of a record with any string as key. zod's own drops `__proto__`, because it assigns the values it has
 * read; here each key becomes an own property.
 */
export function recordOf<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Record<string, T>> {
  const entries = z.pipe(
    z.custom<Record<string, unknown>>(isRecord, "Invalid input: expected record"),
    z.transform((raw) => Object.entries(raw)),
  );
  const record = z.pipe(
    z.pipe(entries, z.array(z.tuple([z.string(), value]))),
    z.transform((all): Record<string, T> => Object.fromEntries(all)),
  ) as unknown as z.ZodMiniType<Record<string, T>>;
  valueTypes.set(record, value);
  return record;
}

/** The schema of the values of a record that `recordOf` describes. */
export const valueTypeOf = (type: z.core.$ZodType): z.ZodMiniType | undefined => valueTypes.get(type);

/** An object with properties of its own, as JSON has them. */
export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

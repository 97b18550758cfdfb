import * as z from "zod/mini";

// Publishers write their data loosely: a field that isn't as it should be counts as missing, and the rest is still read.

/** A field that is text, or counts as missing. */
export const optionalText = z.catch(z.optional(z.string()), undefined);

/** A field that is looked at later, or not at all. */
export const anything = z.optional(z.unknown());

/** A list of anything, or an empty one. */
export const anyList = z.catch(z.array(z.unknown()), []);

/** An object of data, by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const named = z.looseObject({ name: z.string() });

/** The items of a list, or the one that stands alone, that fit a schema; others are left out. */
export function parseEach<T extends z.ZodMiniType>(schema: T, values: unknown): z.infer<T>[] {
  return [values].flat().flatMap((value): z.infer<T>[] => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The names in a list of people or organisations, or of one that stands alone. */
export const namesIn = (values: unknown): string[] => parseEach(named, values).map(({ name }) => name);

const DEEPEST = 4;
/** Where an object has its text, by JSON-LD 1.1 (§4.2.1) and by schema.org. */
const worded = z.looseObject({
  "@value": anything,
  articleBody: anything,
  text: anything,
  name: anything,
  description: anything,
});

/** The text of a field: alone, in a list with a line each, or in an object; undefined where there is none. */
export function textIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value))
    return (
      value
        .map((one) => textIn(one, depth + 1) ?? "")
        .join("\n")
        .trim() || undefined
    );
  const { data } = z.safeParse(worded, value);
  if (!data) return undefined;
  return [data["@value"], data.articleBody, data.text, data.name, data.description]
    .map((one) => textIn(one, depth + 1))
    .find(Boolean);
}

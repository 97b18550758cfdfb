import * as z from "zod/mini";

// Publishers write their data loosely: a field that isn't as it should be counts as missing, and the rest is still read.

/** A field that is text, or counts as missing. */
export const optionalText = z.catch(z.optional(z.string()), undefined);

/** A field that is looked at later, or not at all. */
export const anything = z.optional(z.unknown());

/** A list of anything, or an empty one. */
export const anyList = z.catch(z.array(z.unknown()), []);

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

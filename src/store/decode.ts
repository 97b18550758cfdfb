import * as z from "zod/mini";

/** Checks a value against a schema. @returns undefined if it doesn't match */
export function decode<T>(type: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = z.safeParse(type, value);
  return parsed.success ? parsed.data : undefined;
}

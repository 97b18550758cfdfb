import * as z from "zod/mini";

/** A stored value as what it should be; undefined where it isn't. */
export function decode<T>(type: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = z.safeParse(type, value);
  return parsed.success ? parsed.data : undefined;
}

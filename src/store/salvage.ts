import * as z from "zod/mini";
import { isRecord, own, valueTypeOf } from "../core/own";
import { decode } from "./decode";

export const fieldsOf = (raw: unknown): Record<string, unknown> => (isRecord(raw) ? raw : {});

/** The readable values of a list. */
export const listOf = <T>(type: z.ZodMiniType<T>, raw: unknown): T[] =>
  Array.isArray(raw) ? raw.flatMap((one) => decode(type, one) ?? []) : [];

/** The readable values of a record. */
export const salvagedRecord = <T>(type: z.ZodMiniType<T>, raw: unknown): Record<string, T> =>
  Object.fromEntries(
    Object.entries(fieldsOf(raw)).flatMap(([name, one]): [string, T][] => {
      const value = salvaged(type, one);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * Saves what can be read of a damaged value by its schema: each field of an object, each entry of a list or record. The
 * rest comes from the fallback or from the schema's default.
 */
export function salvaged<T>(type: z.ZodMiniType<T>, raw: unknown, fallback: T): T;
export function salvaged<T>(type: z.ZodMiniType<T>, raw: unknown, fallback?: T): T | undefined;
export function salvaged(type: z.core.$ZodType, raw: unknown, fallback?: unknown): unknown {
  const read = z.core.safeParse(type, raw);
  if (read.success && read.data !== undefined) return read.data;
  if (raw === undefined) return fallback;
  const { def } = (type as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "default":
      return salvaged(def.innerType as z.ZodMiniType, raw, fallback ?? def.defaultValue);
    case "optional":
    case "catch":
      return salvaged(def.innerType as z.ZodMiniType, raw, fallback);
    case "array":
      return Array.isArray(raw) ? listOf(def.element as z.ZodMiniType, raw) : fallback;
    case "pipe": {
      const values = valueTypeOf(type);
      return values && isRecord(raw) ? salvagedRecord(values, raw) : fallback;
    }
    case "object":
      return salvagedObject(type as z.ZodMiniType, def.shape, fieldsOf(raw), fallback);
    default:
      return fallback;
  }
}

function salvagedObject(type: z.ZodMiniType, shape: object, raw: Record<string, unknown>, fallback: unknown): unknown {
  const others = fieldsOf(fallback);
  const fields = Object.entries(shape).flatMap(([name, field]) => {
    const value: unknown = salvaged(field, own(raw, name), own(others, name));
    return value === undefined ? [] : [[name, value]];
  });
  return decode(type, Object.fromEntries(fields)) ?? fallback;
}

import * as z from "zod/mini";
import type { Target } from "../../build/manifest";
import { ALLOWED, type Allowed, HARMLESS } from "./allowed";

const manifestSchema = z.record(z.string(), z.unknown());
const policies = z.record(z.string(), z.string());
const gecko = z.looseObject({
  gecko: z.looseObject({ data_collection_permissions: z.record(z.string(), z.array(z.string())) }),
});

type Asked = Pick<Allowed, "field" | "value">;

/**
 * What a manifest has beyond the list, and what it lacks: a missing line of the content security policy permits as much as a
 * new one. Throws if it isn't a manifest.
 */
export function beyond(manifest: unknown, target: Target, allowed: readonly Allowed[] = ALLOWED): string[] {
  const asked = askedBy(z.parse(manifestSchema, manifest));
  const listed = allowed.filter(({ only }) => only === undefined || only === target);
  const isSame = (one: Asked) => (other: Asked) => one.field === other.field && one.value === other.value;
  return [
    ...asked
      .filter((one) => !listed.some(isSame(one)))
      .map(({ field, value }) => `${target}: ${field} asks for ${value}, which is not on the list`),
    ...listed
      .filter((one) => !asked.some(isSame(one)))
      .map(({ field, value }) => `${target}: ${field} doesn't ask for ${value}, which is on the list`),
  ];
}

const askedBy = (manifest: Record<string, unknown>): Asked[] =>
  Object.entries(manifest)
    .filter(([key]) => !HARMLESS.has(key))
    .flatMap(([key, value]) => READ[key]?.(value) ?? entries(key, value));

/** Keys whose values aren't lists. */
const READ: Record<string, (value: unknown) => Asked[]> = {
  content_security_policy: (value) =>
    Object.entries(z.parse(policies, value)).flatMap(([kind, policy]) =>
      policy.split(";").map((line) => ({ field: `content_security_policy.${kind}`, value: line.trim() })),
    ),
  browser_specific_settings: (value) =>
    Object.entries(z.parse(gecko, value).gecko.data_collection_permissions).flatMap(([need, data]) =>
      entries(`data_collection_permissions.${need}`, data),
    ),
};

/** An unknown key counts as a permission. */
const entries = (field: string, value: unknown): Asked[] =>
  (Array.isArray(value) ? value : [value]).map((entry) => ({
    field,
    value: typeof entry === "string" ? entry : JSON.stringify(entry),
  }));

import * as z from "zod/mini";
import { Instant } from "../core/instant";
import { local } from "./area";
import { decode } from "./decode";
import { QUARANTINE } from "./keys";

/** Enough to find out what went wrong. */
const MAX_VALUES = 10;

const QuarantinedValue = z.object({ at: Instant, value: z.unknown() });

/** The item that keeps a damaged value for diagnosis. */
export const quarantined = (key: string, value: unknown, at: string): Record<string, unknown> => ({
  [QUARANTINE + key]: { at, value },
});

/** Removes all but the newest quarantined values. */
export async function trimQuarantine(): Promise<void> {
  const all = (await local.keys()).filter((key) => key.startsWith(QUARANTINE));
  if (all.length <= MAX_VALUES) return;
  const stored = await local.get(all);
  const ages = all.map((key) => ({ key, at: decode(QuarantinedValue, stored[key])?.at ?? "" }));
  await local.remove(
    ages
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(MAX_VALUES)
      .map(({ key }) => key),
  );
}

import * as z from "zod/mini";
import { Instant } from "../core/instant";
import { local } from "./area";
import { decode } from "./decode";
import { QUARANTINE } from "./keys";

/** Enough to find out what went wrong. */
const MOST = 10;

const aside = z.object({ at: Instant, value: z.unknown() });

/** A damaged value as it is set aside. */
export const quarantined = (key: string, value: unknown, at: string): Record<string, unknown> => ({
  [QUARANTINE + key]: { at, value },
});

/** Keeps the newest of what was set aside. */
export async function trimQuarantine(): Promise<void> {
  const all = (await local.keys()).filter((key) => key.startsWith(QUARANTINE));
  if (all.length <= MOST) return;
  const stored = await local.get(all);
  const ages = all.map((key) => ({ key, at: decode(aside, stored[key])?.at ?? "" }));
  await local.remove(
    ages
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(MOST)
      .map(({ key }) => key),
  );
}

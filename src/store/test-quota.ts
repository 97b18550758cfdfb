import { fakeBrowser } from "@webext-core/fake-browser";
import { vi } from "vitest";
import { stored } from "./test-killed";

const { local } = fakeBrowser.storage;
const set = local.set.bind(local) as (items: object) => Promise<void>;

/** Bytes in use, as Chrome counts them. */
export const used = async (items?: Record<string, unknown>): Promise<number> =>
  Object.entries(items ?? (await stored())).reduce(
    (sum, [key, value]) => sum + key.length + Buffer.byteLength(JSON.stringify(value ?? null)),
    0,
  );

/**
 * Rejects writes that make the storage bigger than this, unless they shrink it. @returns a function that lifts the
 * quota
 */
export function limitedTo(bytes: number): () => void {
  const spy = vi.spyOn(local, "set").mockImplementation(async (items) => {
    const after = await used({ ...(await stored()), ...items });
    if (after > bytes && after > (await used())) throw new Error("Resource::kQuotaBytes quota exceeded");
    await set(items);
  });
  return () => spy.mockRestore();
}

import { isQuota, local } from "./area";
import { keys } from "./keys";

/** Enough for one source with its problem and a few settings. */
const RESERVE = "·".repeat(4096);

/** Reserves a little space, so that the problem "storage full" can itself be stored. */
export async function keepReserve(): Promise<void> {
  const { [keys.reserve]: kept } = await local.get([keys.reserve]);
  if (kept !== undefined) return;
  try {
    await local.set({ [keys.reserve]: RESERVE });
  } catch (error) {
    if (!isQuota(error)) throw error;
  }
}

/** Frees the reserved space. */
export const releaseReserve = (): Promise<void> => local.remove([keys.reserve]);

import { isQuota, local } from "./area";
import { keys } from "./keys";

/** As much as a feed with its problem takes, and a choice or two. */
const RESERVE = "·".repeat(4096);

/** Keeps a little room: that the storage is full has to be written too. */
export async function keepReserve(): Promise<void> {
  const { [keys.reserve]: kept } = await local.get([keys.reserve]);
  if (kept !== undefined) return;
  try {
    await local.set({ [keys.reserve]: RESERVE });
  } catch (error) {
    if (!isQuota(error)) throw error;
  }
}

/** Gives the room that was kept to what must be said now. */
export const openReserve = (): Promise<void> => local.remove([keys.reserve]);

import { Settings } from "../core/settings";
import { local } from "./area";
import { decodeIndex } from "./chunk-index";
import { decode } from "./decode";
import { chunkNumberOf, keys, partOf, settingsKeys } from "./keys";
import { effective } from "./policy";

/**
 * Removes what a killed worker has left: unfollowed coverages, and closed chunks that are in no index. If the settings
 * can't be read, nothing is removed.
 */
export async function sweep(): Promise<void> {
  const { [keys.settings]: settings, [keys.policy]: policy } = await local.get(settingsKeys);
  const own = decode(Settings, settings);
  if (!own) return;
  const followed = effective(own, policy).follows.map(({ id }) => id);
  const stored = await local.keys();
  const indexes = await local.get(followed.map(keys.index));
  const known = new Map(
    followed.map((id) => {
      const index = decodeIndex(indexes[keys.index(id)]);
      return [id, index && new Set(index.map(({ number }) => keys.chunk(id, number)))];
    }),
  );
  const isLeft = (key: string): boolean => {
    const part = partOf(key);
    if (!part) return false;
    if (!known.has(part.id)) return true;
    // A damaged index is rebuilt from the chunks, so they must stay.
    return chunkNumberOf(key) !== undefined && known.get(part.id)?.has(key) === false;
  };
  await local.remove(stored.filter(isLeft));
}

import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";

/**
 * A stored value that follows storage while it is shown.
 *
 * @param isOwnKey whether a change under this key changes the value
 * @param of what else `read` depends on
 * @returns undefined until it is read
 */
export function useStored<T>(
  read: () => Promise<T>,
  isOwnKey: (key: string) => boolean,
  of: readonly unknown[] = [],
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      const turn = ++latest;
      const next = await read();
      // A later read may have finished first.
      if (turn === latest) setValue(() => next);
    };
    const onChanged = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(isOwnKey)) load();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    load();
    return () => {
      latest = -1;
      browser.storage.local.onChanged.removeListener(onChanged);
    };
  }, of);
  return value;
}

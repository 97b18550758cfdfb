import browser, { type Manifest } from "webextension-polyfill";
import { local } from "../../store/area";
import { keys } from "../../store/keys";
import { keepReserve } from "../../store/reserve";
import { forgetSyncArea } from "../../store/sync-area";
import { write } from "../../store/write";
import { inTurn } from "../turn";

/**
 * Removes everything stored and returns all permissions, as after an install. Only sync stays off, because other
 * machines would bring everything back. The values are removed in one call, so a killed worker has removed all of them
 * or none. Requests under way find their coverage or their permission gone and store nothing.
 */
export async function clear(): Promise<void> {
  await inTurn(async () => {
    await write({ sync: { off: true, times: {} } });
    await forgetSyncArea();
    await local.remove((await local.keys()).filter((key) => key !== keys.sync));
    await write({});
    await keepReserve();
    await returnPermissions();
  });
}

/** Only optional permissions can be returned. */
async function returnPermissions(): Promise<void> {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  const isOptional = (name: string): name is Manifest.OptionalPermission => optional.includes(name);
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins, permissions: permissions.filter(isOptional) });
}

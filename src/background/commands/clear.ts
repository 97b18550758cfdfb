import browser, { type Manifest } from "webextension-polyfill";
import { local } from "../../store/area";
import { keys } from "../../store/keys";
import { keepReserve } from "../../store/reserve";
import { forgetSyncArea } from "../../store/sync-area";
import { write } from "../../store/write";
import { inTurn } from "../turn";

/**
 * Forgets all that is stored and gives back every leave that the reader gave; what is left is as after an install, but
 * that settings don't follow to this machine, where other machines would bring all of it back. The storage goes in one
 * call, so a worker that is killed leaves all of it or nothing. Requests that are under way find their coverage gone.
 */
export async function clear(): Promise<void> {
  await inTurn(async () => {
    await write({ sync: { off: true, times: {} } });
    await forgetSyncArea();
    await local.remove((await local.keys()).filter((key) => key !== keys.sync));
    await write({});
    await keepReserve();
  });
  await giveBack();
}

/** What the manifest requires can't be given back. */
async function giveBack(): Promise<void> {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  const isOptional = (name: string): name is Manifest.OptionalPermission => optional.includes(name);
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins, permissions: permissions.filter(isOptional) });
}

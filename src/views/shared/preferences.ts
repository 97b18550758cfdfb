import type { PreferencesChange } from "../../core/preferences";
import { send } from "../../messaging/send";
import { saySaved } from "./saved";

/** Stores some preferences, and says so once that is done. */
export async function prefer(change: PreferencesChange): Promise<void> {
  await send("setPreferences", { change });
  saySaved();
}

import { setAlarm } from "./alarm";
import { drawBadge } from "./badge";
import { listen } from "./listen";
import { drawMenu } from "./menu";
import { setSyncAlarm } from "./sync";
import { tell } from "./tell";

/** Brings badge, menu and alarm in line with what is stored, and tells what may interrupt. */
export async function settle(): Promise<void> {
  await Promise.all([drawBadge(), drawMenu(), listen().then(setAlarm), setSyncAlarm()]);
  // Not waited for: a page keeps it waiting while its reader types.
  tell();
}

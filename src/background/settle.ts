import { setAlarm } from "./alarm";
import { drawBadge } from "./badge";

/** Brings badge and alarm in line with what is stored. */
export async function settle(): Promise<void> {
  await Promise.all([drawBadge(), setAlarm()]);
}

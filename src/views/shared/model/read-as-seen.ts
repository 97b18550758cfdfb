import { own } from "../../../core/own";
import { readSettings, readSource } from "../../../store/read";
import { asSeen } from "../../../text/as-seen";

/** Head and source of a coverage as its reader may see them; undefined if it isn't stored. */
export async function readAsSeen(id: string): ReturnType<typeof readSource> {
  const [read, { spoilers }] = await Promise.all([readSource(id), readSettings()]);
  return read && asSeen(read, own(spoilers, id), new Date().toISOString());
}

import { own } from "../../../core/own";
import { readSettings, readSource } from "../../../store/read";
import { headAsSeen } from "../../../text/head-as-seen";

/** Head and source of a coverage, the head as its reader may see it; undefined if it isn't stored. */
export async function readAsSeen(id: string): ReturnType<typeof readSource> {
  const [read, { spoilers }] = await Promise.all([readSource(id), readSettings()]);
  return read && { ...read, head: headAsSeen(read.head, own(spoilers, id), new Date().toISOString()) };
}

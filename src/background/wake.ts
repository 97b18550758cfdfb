import { isRetired } from "../core/feed";
import { hasUnreadableSettings, readCoverage, readSettings } from "../storage/read";
import type { Settings } from "../storage/schema";
import { sweepCoverages } from "../storage/write";
import { pollDue } from "./alarm";
import { followIntended } from "./intention";
import { poll } from "./poll";
import { inTurn } from "./queue";
import { settle } from "./settle";
import { mayRead } from "./source";

/** The alarm went off: poll what is due. */
export async function onAlarm(): Promise<void> {
  await pollDue().finally(settle);
}

/**
 * The browser started, the extension was installed or updated, or the reader granted or revoked access:
 * whatever happened while we slept, storage and grants are brought together and polling goes on.
 */
export async function wake(): Promise<void> {
  const { follows } = await inTurn(sweep);
  await Promise.all([followIntended(), ...follows.map(({ id }) => pollIfAccessChanged(id))]);
  await pollDue().finally(settle);
}

/** What a worker left that was killed while it unfollowed. */
async function sweep(): Promise<Settings> {
  const settings = await readSettings();
  if (await hasUnreadableSettings()) return settings;
  await sweepCoverages(settings.follows.map(({ id }) => id));
  return settings;
}

async function pollIfAccessChanged(id: string): Promise<void> {
  const coverage = await readCoverage(id);
  if (!coverage || coverage.feed.replay || isRetired(coverage.feed)) return;
  const missing = coverage.feed.problem?.code === "access";
  if ((await mayRead(coverage.feed.url)) === missing) await poll(id);
}

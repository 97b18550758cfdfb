import { CoverageHead } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Note } from "../core/note";
import { withNote } from "../core/note";
import { Athlete, AthleteList } from "../core/race";
import { noSettings, Settings } from "../core/settings";
import { Source } from "../core/source";
import { getEach, isQuota, local } from "./area";
import { type Changes, itemsOf } from "./changes";
import { type Damage, findDamage, type RepairOptions } from "./damage";
import { decode } from "./decode";
import { keys, partOf, settingsKeys } from "./keys";
import { effective } from "./policy";
import { quarantined, trimQuarantine } from "./quarantine";
import { readNotes } from "./read";
import { listOf, salvaged } from "./salvage";

/**
 * Quarantines damaged values and replaces them with what can be saved; a note tells the reader. A damaged coverage
 * keeps its address and its readable posts. Each coverage is one write, and a second run finds nothing to repair.
 */
export async function repair(options: RepairOptions): Promise<void> {
  const stored = await getEach([...settingsKeys, keys.athletes]);
  const settings = await repairSettings(stored[keys.settings], options.now);
  await repairAthletes(stored[keys.athletes], options.now);
  for (const follow of effective(settings, stored[keys.policy]).follows) {
    const damage = await findDamage(follow, options);
    if (damage) await store(damage, options.now);
  }
}

async function repairSettings(raw: unknown, now: Instant): Promise<Settings> {
  const read = decode(Settings, raw);
  if (read) return read;
  const heads = (await local.keys()).filter((key) => partOf(key)?.part === "head");
  const left = salvaged(Settings, raw, noSettings);
  // Only followed coverages are stored, so the stored heads tell what was followed.
  const follows = left.follows.length > 0 ? left.follows : await followsOf(heads);
  const settings = { ...left, follows };
  if (raw === undefined && follows.length === 0) return settings;
  await store(
    { damaged: { [keys.settings]: raw }, changes: { settings }, notes: [{ what: "settings", at: now }] },
    now,
  );
  return settings;
}

async function followsOf(heads: readonly string[]): Promise<Settings["follows"]> {
  const stored = await local.get(heads);
  const found = heads.flatMap((key) => decode(CoverageHead, stored[key]) ?? []);
  const sources = await getEach(found.map(({ id }) => keys.source(id)));
  return found.map(({ id, url }) => {
    // The source has a copy of the reader's permission for an address on their own network.
    const allowed = decode(Source, sources[keys.source(id)])?.allowPrivate;
    return { id, url, ...(allowed && { allowPrivate: allowed }) };
  });
}

async function repairAthletes(raw: unknown, now: Instant): Promise<void> {
  if (raw === undefined || decode(AthleteList, raw)) return;
  const athletes = listOf(Athlete, raw);
  await store(
    { damaged: { [keys.athletes]: raw }, changes: { athletes }, notes: [{ what: "athletes", at: now }] },
    now,
  );
}

async function store({ damaged, changes, notes, gone = [] }: Damage, now: Instant): Promise<void> {
  const all = notes.reduce((before: readonly Note[], note) => withNote(before, note), await readNotes());
  const items = itemsOf({ ...changes, notes: [...all] } satisfies Changes);
  const aside = Object.assign({}, ...Object.entries(damaged).map(([key, value]) => quarantined(key, value, now)));
  await local.set({ ...items, ...aside }).catch((error) => {
    // A full storage must not prevent the repair: do without the quarantine.
    if (!isQuota(error)) throw error;
    return local.set(items);
  });
  await local.remove(gone);
  await trimQuarantine();
}

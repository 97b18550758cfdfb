import { CoverageHead } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Note } from "../core/note";
import { withNote } from "../core/note";
import { Athlete, AthleteList } from "../core/race";
import { noSettings, Settings } from "../core/settings";
import { Source } from "../core/source";
import { getEach, isQuota, local } from "./area";
import { type Damage, findDamage, type RepairOptions } from "./damage";
import { decode } from "./decode";
import { keys, partOf } from "./keys";
import { effective } from "./policy";
import { quarantined, trimQuarantine } from "./quarantine";
import { readNotes } from "./read";
import { listOf, salvaged } from "./salvage";
import { type Changes, itemsOf } from "./write";

/**
 * Sets aside what can't be read and puts in its place what can be saved of it, noted for the reader. A followed coverage
 * begins anew from its address with the posts that are left. Each coverage is one write; repeating it finds nothing.
 */
export async function repair(options: RepairOptions): Promise<void> {
  const stored = await getEach([keys.settings, keys.athletes, keys.policy]);
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
  // Nothing is stored of what nobody follows, so what was followed can be told from what is stored.
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
  const feeds = await getEach(found.map(({ id }) => keys.source(id)));
  return found.map(({ id, url }) => {
    // The reader's word for an address on their own network stands with its source too.
    const allowed = decode(Source, feeds[keys.source(id)])?.allowPrivate;
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
    // A full storage must not keep it from being put right.
    if (!isQuota(error)) throw error;
    return local.set(items);
  });
  await local.remove(gone);
  await trimQuarantine();
}

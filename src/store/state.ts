import { Interruptions } from "../core/attention/interrupt";
import { Instant } from "../core/instant";
import type { JournalPage } from "../core/journal";
import { type Athlete, AthleteList, emptyMemory, Memory } from "../core/race";
import { Intention, Settings } from "../core/settings";
import { getEach } from "./area";
import { decode } from "./decode";
import { journalPageOf } from "./journal";
import { coverageKeys, keys, settingsKeys } from "./keys";
import { type EffectiveSettings, policyOf, type StoredPolicy } from "./policy";
import { decodeCoverage, type StoredCoverage, settingsOf } from "./read";
import { type SyncLog, syncLogOf } from "./sync-area";

/** A followed coverage with its memory, as read for one event. */
export interface HeldCoverage extends StoredCoverage {
  id: string;
  memory: Memory;
}

/** What one event has read of storage: always in two reads, however many coverages are followed. */
export interface State {
  settings: EffectiveSettings;
  /** Followed coverages that are stored, in the order of the settings. */
  coverages: readonly HeldCoverage[];
  interruptions?: Interruptions;
  sync: SyncLog;
  policy?: StoredPolicy;
  intention?: Intention;
  tidied?: Instant;
  /** Athletes of unfollowed coverages. */
  archived: readonly Athlete[];
}

/** A state, and whether the storage must be migrated or repaired. */
interface LoadedState {
  state: State;
  /** As stored; undefined in an empty storage. */
  version: unknown;
  /** A value is missing or can't be read: see repair.ts. */
  isDamaged: boolean;
}

const GLOBAL = [
  keys.schema,
  ...settingsKeys,
  keys.interruptions,
  keys.sync,
  keys.intention,
  keys.tidied,
  keys.athletes,
];

const held = (id: string): string[] => [...coverageKeys(id), keys.memory(id)];

/** Reads the state. Of damaged values, only what can be saved is in it. */
export async function loadState(): Promise<LoadedState> {
  const stored = await getEach(GLOBAL);
  const settings = settingsOf(stored);
  const ids = settings.follows.map(({ id }) => id);
  const parts = ids.length > 0 ? await getEach(ids.flatMap(held)) : {};
  const coverages = ids.map((id) => heldOf(parts, id));
  const archived = stored[keys.athletes] === undefined ? [] : decode(AthleteList, stored[keys.athletes]);
  return {
    state: {
      settings,
      coverages: coverages.flatMap(({ coverage }) => coverage ?? []),
      interruptions: decode(Interruptions, stored[keys.interruptions]),
      sync: syncLogOf(stored[keys.sync]),
      policy: policyOf(stored[keys.policy]),
      intention: decode(Intention, stored[keys.intention]),
      tidied: decode(Instant, stored[keys.tidied]),
      archived: archived ?? [],
    },
    version: stored[keys.schema],
    isDamaged: !decode(Settings, stored[keys.settings]) || !archived || coverages.some(({ isIntact }) => !isIntact),
  };
}

export const readState = async (): Promise<State> => (await loadState()).state;

/**
 * One coverage with everything that a poll may change, and whether it is still followed. One read, right before the
 * commit.
 */
export async function readForCommit(
  id: string,
): Promise<{ coverage?: HeldCoverage; isFollowed: boolean; settings: EffectiveSettings; journal: JournalPage }> {
  const stored = await getEach([...settingsKeys, ...held(id), keys.journal]);
  const settings = settingsOf(stored);
  return {
    coverage: heldOf(stored, id).coverage,
    isFollowed: settings.follows.some((follow) => follow.id === id),
    settings,
    journal: journalPageOf(stored[keys.journal]),
  };
}

export const heldIn = ({ coverages }: State, id: string): HeldCoverage | undefined =>
  coverages.find((coverage) => coverage.id === id);

function heldOf(stored: Record<string, unknown>, id: string): { coverage?: HeldCoverage; isIntact: boolean } {
  const { coverage, isIntact } = decodeCoverage(stored, id);
  const raw = stored[keys.memory(id)];
  const memory = raw === undefined ? emptyMemory : decode(Memory, raw);
  return {
    ...(coverage && { coverage: { id, ...coverage, memory: memory ?? emptyMemory } }),
    isIntact: isIntact && memory !== undefined,
  };
}

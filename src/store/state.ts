import { Instant } from "../core/instant";
import { Interruptions } from "../core/interrupt";
import type { JournalPage } from "../core/journal";
import { type Athlete, AthleteList, emptyMemory, Memory } from "../core/race";
import { Intention, noSettings, Settings } from "../core/settings";
import { getEach } from "./area";
import { decode } from "./decode";
import { journalPageOf } from "./journal";
import { coverageKeys, keys, settingsKeys } from "./keys";
import { type EffectiveSettings, effective, policyOf, type StoredPolicy } from "./policy";
import { coverageOf, isIntact, type StoredCoverage } from "./read";
import { salvaged } from "./salvage";
import { type SyncLog, syncLogOf } from "./sync-area";

/** A followed coverage as the background holds it while it works on one event. */
export interface HeldCoverage extends StoredCoverage {
  id: string;
  memory: Memory;
}

/** What one event needs of what is stored, read together: the same two reads, whatever is followed. */
export interface State {
  /** The reader's own settings, under what an organisation has set. */
  settings: EffectiveSettings;
  /** What is followed and stored, in the order of the settings. */
  coverages: readonly HeldCoverage[];
  interruptions?: Interruptions;
  sync: SyncLog;
  policy?: StoredPolicy;
  intention?: Intention;
  tidied?: Instant;
  /** Athletes of coverages that are followed no more. */
  archived: readonly Athlete[];
}

/** A state, and what its reading has shown of the storage. */
export interface LoadedState {
  state: State;
  /** As stored; undefined where nothing is. */
  version: unknown;
  /** Something can't be read, or is missing: see repair.ts. */
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

/** Reads the state. Values that can't be read count as not there, or as what can be saved of them. */
export async function loadState(): Promise<LoadedState> {
  const stored = await getEach(GLOBAL);
  const settings = effective(salvaged(Settings, stored[keys.settings], noSettings), stored[keys.policy]);
  const ids = settings.follows.map(({ id }) => id);
  const parts = ids.length > 0 ? await getEach(ids.flatMap(held)) : {};
  const archived = stored[keys.athletes] === undefined ? [] : decode(AthleteList, stored[keys.athletes]);
  return {
    state: {
      settings,
      coverages: ids.flatMap((id) => heldOf(parts, id) ?? []),
      interruptions: decode(Interruptions, stored[keys.interruptions]),
      sync: syncLogOf(stored[keys.sync]),
      policy: policyOf(stored[keys.policy]),
      intention: decode(Intention, stored[keys.intention]),
      tidied: decode(Instant, stored[keys.tidied]),
      archived: archived ?? [],
    },
    version: stored[keys.schema],
    isDamaged: !decode(Settings, stored[keys.settings]) || !archived || ids.some((id) => !isIntact(parts, id)),
  };
}

export const readState = async (): Promise<State> => (await loadState()).state;

/** One coverage with all that a poll may change of it, and whether it is followed still: in one read, before its write. */
export async function readForCommit(
  id: string,
): Promise<{ coverage?: HeldCoverage; isFollowed: boolean; journal: JournalPage }> {
  const stored = await getEach([...settingsKeys, ...held(id), keys.journal]);
  const settings = effective(salvaged(Settings, stored[keys.settings], noSettings), stored[keys.policy]);
  return {
    coverage: heldOf(stored, id),
    isFollowed: settings.follows.some((follow) => follow.id === id),
    journal: journalPageOf(stored[keys.journal]),
  };
}

export const heldIn = ({ coverages }: State, id: string): HeldCoverage | undefined =>
  coverages.find((coverage) => coverage.id === id);

function heldOf(stored: Record<string, unknown>, id: string): HeldCoverage | undefined {
  const coverage = coverageOf(stored, id);
  return coverage && { id, ...coverage, memory: decode(Memory, stored[keys.memory(id)]) ?? emptyMemory };
}

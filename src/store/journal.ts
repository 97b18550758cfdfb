import { laterFirst } from "../core/instant";
import { emptyPage, FULL_PAGES, JournalEntry, JournalPage } from "../core/journal";
import { getEach } from "./area";
import { decode } from "./decode";
import { keys } from "./keys";
import { listOf } from "./salvage";

/** The journal page to which the next poll is added. A damaged page counts as empty: it isn't worth a repair. */
export async function readJournalPage(): Promise<JournalPage> {
  return journalPageOf((await getEach([keys.journal]))[keys.journal]);
}

export const journalPageOf = (stored: unknown): JournalPage => decode(JournalPage, stored) ?? emptyPage;

const MAX_ENTRIES = 200;

/** The last 200 polls, newest first. Damaged entries are left out. */
export async function readJournal(): Promise<JournalEntry[]> {
  const current = await readJournalPage();
  // The pages form a ring: start at the one that was filled first.
  const places = Array.from({ length: FULL_PAGES }, (_, i) => (current.turn + i) % FULL_PAGES);
  const stored = await getEach(places.map(keys.journalPage));
  const closed = places.flatMap((place) => listOf(JournalEntry, stored[keys.journalPage(place)]));
  const entries = [...closed, ...current.entries].reverse();
  return entries.sort((a, b) => laterFirst(a.at, b.at)).slice(0, MAX_ENTRIES);
}

/** Whether a key belongs to the journal. */
export const isJournalKey = (key: string): boolean => key.startsWith("journal:");

import { emptyPage, FULL_PAGES, JournalEntry, JournalPage } from "../core/journal";
import { getEach } from "./area";
import { decode } from "./decode";
import { keys } from "./keys";
import { listOf } from "./salvage";

/** The page that the next poll is noted on. One that can't be read begins anew: it is worth no repair. */
export async function readJournalPage(): Promise<JournalPage> {
  return journalPageOf((await getEach([keys.journal]))[keys.journal]);
}

export const journalPageOf = (stored: unknown): JournalPage => decode(JournalPage, stored) ?? emptyPage;

const MOST = 200;

/** The last 200 polls, newest first; what can't be read of them is left out. */
export async function readJournal(): Promise<JournalEntry[]> {
  const current = await readJournalPage();
  // From the page that was filled first to the one that was filled last.
  const places = Array.from({ length: FULL_PAGES }, (_, i) => (current.turn + i) % FULL_PAGES);
  const stored = await getEach(places.map(keys.journalPage));
  const closed = places.flatMap((place) => listOf(JournalEntry, stored[keys.journalPage(place)]));
  const entries = [...closed, ...current.entries].reverse();
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST);
}

/** Whether a stored value is a part of the journal. */
export const isOfJournal = (key: string): boolean => key.startsWith("journal:");

import * as z from "zod/mini";
import { emptyPage, FULL_PAGES, type JournalEntry, type JournalPage } from "../core/journal";
import { getEach } from "./area";
import { decode } from "./decode";
import { keys } from "./keys";
import { listOf } from "./salvage";
import { instant, pace } from "./schema";

/** Each outcome under its own name, so that none can be missing. */
const outcomes: { [Outcome in JournalEntry["outcome"]]: Outcome } = {
  news: "news",
  "nothing new": "nothing new",
  unchanged: "unchanged",
  badAddress: "badAddress",
  access: "access",
  privateAddress: "privateAddress",
  redirected: "redirected",
  offline: "offline",
  unreachable: "unreachable",
  timeout: "timeout",
  missing: "missing",
  refused: "refused",
  serverError: "serverError",
  tooBig: "tooBig",
  emptyPage: "emptyPage",
  cutShort: "cutShort",
  brokenData: "brokenData",
  noDates: "noDates",
  notLive: "notLive",
  storageFull: "storageFull",
  notABackup: "notABackup",
  newerBackup: "newerBackup",
  backupTooBig: "backupTooBig",
  newerStorage: "newerStorage",
  unfollowed: "unfollowed",
};

const entry: z.ZodMiniType<JournalEntry> = z.object({
  at: instant,
  coverageId: z.string(),
  outcome: z.enum(outcomes),
  status: z.optional(z.number()),
  added: z.optional(z.number()),
  ms: z.number(),
  next: instant,
  pace: z.optional(pace),
});
const page: z.ZodMiniType<JournalPage> = z.object({
  turn: z.int().check(z.minimum(0)),
  entries: z.array(entry),
});

/** The page that the next poll is noted on. One that can't be read begins anew: it is worth no repair. */
export async function readJournalPage(): Promise<JournalPage> {
  const { [keys.journal]: stored } = await getEach([keys.journal]);
  return decode(page, stored) ?? emptyPage;
}

const MOST = 200;

/** The last 200 polls, newest first; what can't be read of them is left out. */
export async function readJournal(): Promise<JournalEntry[]> {
  const current = await readJournalPage();
  // From the page that was filled first to the one that was filled last.
  const places = Array.from({ length: FULL_PAGES }, (_, i) => (current.turn + i) % FULL_PAGES);
  const stored = await getEach(places.map(keys.journalPage));
  const closed = places.flatMap((place) => listOf(entry, stored[keys.journalPage(place)]));
  const entries = [...closed, ...current.entries].reverse();
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST);
}

/** Whether a stored value is a part of the journal. */
export const isOfJournal = (key: string): boolean => key.startsWith("journal:");

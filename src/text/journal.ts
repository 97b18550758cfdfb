import type { JournalEntry } from "../core/journal";
import { nextSentence } from "./next";
import { briefSentence } from "./problem";
import { plural, type Translate } from "./translate";

/** What came of a poll, for its reader. */
export interface JournalLine {
  outcome: string;
  /** "340 ms": how long it took. */
  took: string;
  /** When the next was set for, from this one on, and why; empty where it is the reader's turn. */
  next: string;
}

/** @param host what its source is called where a sentence names it */
export function journalLine(entry: JournalEntry, host: string, t: Translate, locale: string): JournalLine {
  const { at, outcome, ms, next, pace } = entry;
  const problem = isAnswer(outcome) ? undefined : { code: outcome };
  return {
    outcome: outcomeOf(entry, host, t),
    took: new Intl.NumberFormat(locale, { style: "unit", unit: "millisecond" }).format(ms),
    next: nextSentence({ nextPollAt: next, pace, ...(problem && { problem }) }, Date.parse(at), t) ?? "",
  };
}

/**
 * The journal as plain text, a line a poll, with tabs between its columns and times in UTC. Coverages are "source 1",
 * "source 2" in the order in which they appear: no title, address or host of what is followed is in it.
 */
export function journalText(entries: readonly JournalEntry[], t: Translate, locale: string): string {
  const ids = [...new Set(entries.map(({ coverageId }) => coverageId))];
  const lines = entries.map((entry) => {
    const name = t("journalNth", String(ids.indexOf(entry.coverageId) + 1));
    const { outcome, took, next } = journalLine(entry, name, t, locale);
    return [entry.at, name, outcome, took, next];
  });
  const columns = [t("journalAt"), t("journalSource"), t("journalOutcome"), t("journalTook"), t("journalNext")];
  return [columns, ...lines].map((line) => line.join("\t")).join("\n");
}

function outcomeOf({ outcome, added = 0, status }: JournalEntry, host: string, t: Translate): string {
  if (outcome === "news") return plural(t, "newPosts", added);
  if (outcome === "nothing new") return t("journalNothingNew");
  return outcome === "unchanged" ? t("journalUnchanged") : briefSentence(outcome, host, status, t);
}

const ANSWERS = ["news", "nothing new", "unchanged"] as const;
type Answer = (typeof ANSWERS)[number];

const isAnswer = (outcome: JournalEntry["outcome"]): outcome is Answer => ANSWERS.some((answer) => answer === outcome);

import type { Coverage } from "../core/coverage";
import type { JournalEntry } from "../core/journal";
import type { Problem } from "../core/problem";
import type { Pace, Source } from "../core/source";
import { briefSentence } from "./problem";
import { duration, plural, type Translate } from "./translate";

type Poll = Pick<Source, "nextPollAt" | "pace"> & { problem?: { code: Problem["code"] } };

/**
 * "Next in 42 sec: live, the server asks for 30 sec": when a source is polled next, and why.
 *
 * @param now in milliseconds
 * @returns undefined where polling waits for the reader; the problem's sentence says what to do
 */
export function nextSentence({ nextPollAt, pace, problem }: Poll, now: number, t: Translate): string | undefined {
  if (!pace || problem?.code === "access" || problem?.code === "privateAddress") return undefined;
  if (pace.why === "done" || pace.why === "gone") return t(`never_${pace.why}`);
  const seconds = (Date.parse(nextPollAt) - now) / 1000;
  const why = reasonOf(pace.why, pace.floor, t);
  return seconds < 1 ? t("nextNow", why) : t("nextIn", [inWords(seconds, t), why]);
}

/**
 * "Checks every minute": how often a source is polled, where that is regular; else when next, and why.
 *
 * @param now in milliseconds
 */
export function checksSentence(source: Poll, now: number, t: Translate): string | undefined {
  const { why, floor = 0 } = source.pace ?? {};
  if (source.problem) return nextSentence(source, now, t);
  if (why === "live" || why === "soon") return plural(t, "checks", Math.max(1, Math.round(floor / 60)));
  if (why === "ended" && floor <= HOUR) return t("checksHourly");
  return nextSentence(source, now, t);
}

/** The interval in seconds at which a finished page is polled. */
const HOUR = 3600;

function reasonOf(why: Exclude<Pace["why"], "done" | "gone">, floor: number | undefined, t: Translate): string {
  const course = t(`why_${why}`);
  return floor === undefined ? course : t("whyFloor", [course, inWords(floor, t)]);
}

/** In seconds up to two minutes, in minutes up to two hours, else in hours. */
function inWords(seconds: number, t: Translate): string {
  if (seconds < 120) return duration(t, Math.round(seconds), "second");
  if (seconds < 7200) return duration(t, Math.round(seconds / 60), "minute");
  return duration(t, Math.round(seconds / 3600), "hour");
}

/** The outcome of a poll in words. */
interface JournalLine {
  outcome: string;
  /** "340 ms": how long it took. */
  took: string;
  /** When the next one was due, counted from this one, and why; empty where polling waits for the reader. */
  next: string;
}

/** @param host the name of the source in sentences */
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
 * The journal as plain text: a line for each poll, with tabs between columns and times in UTC. Coverages are called
 * "source 1", "source 2" in their order here, so that it contains no title, address or host of what is followed.
 */
export function journalText(entries: readonly JournalEntry[], t: Translate, locale: string): string {
  const ids = [...new Set(entries.map(({ coverageId }) => coverageId))];
  const lines = entries.map((entry) => {
    const nth = t("journalNth", String(ids.indexOf(entry.coverageId) + 1));
    const name = entry.results ? `${nth} · ${t("results")}` : nth;
    const { outcome, took, next } = journalLine(entry, name, t, locale);
    return [entry.at, name, outcome, took, next];
  });
  const columns = [t("journalAt"), t("journalSource"), t("journalOutcome"), t("journalTook"), t("journalNext")];
  return [columns, ...lines].map((line) => line.join("\t")).join("\n");
}

function outcomeOf(entry: JournalEntry, host: string, t: Translate): string {
  const { unclassified } = entry;
  const outcome = plainOutcome(entry, host, t);
  return unclassified ? t("journalUnclassified", [outcome, String(unclassified)]) : outcome;
}

function plainOutcome({ outcome, added = 0, status }: JournalEntry, host: string, t: Translate): string {
  if (outcome === "news") return plural(t, "newPosts", added);
  if (outcome === "nothing new") return t("journalNothingNew");
  return outcome === "unchanged" ? t("journalUnchanged") : briefSentence(outcome, host, status, t);
}

const ANSWERS = ["news", "nothing new", "unchanged"] as const;
type Answer = (typeof ANSWERS)[number];

/**
 * Whether a poll of a coverage would tell its delayed reader that it is quiet, or over. Problems are told.
 *
 * @param status as the delayed reader knows it
 */
export const tellsAhead = ({ outcome }: JournalEntry, status: Coverage["status"]): boolean =>
  status !== "ended" && isAnswer(outcome);

/** Whether a poll was answered, with or without news. */
const isAnswer = (outcome: JournalEntry["outcome"]): outcome is Answer => ANSWERS.some((answer) => answer === outcome);

import { expect, it } from "vitest";
import { emptyPage, type JournalEntry, withPoll } from "./journal";
import { at } from "./test-fixtures";

const entry = (n: number): JournalEntry => ({
  at: at("09:00"),
  coverageId: String(n),
  outcome: "unchanged",
  ms: 1,
  next: at("09:01"),
});

it("the journal keeps at least the last 200 polls, and a poll writes at most one page in full", () => {
  let page = emptyPage;
  const closed = new Map<number, JournalEntry[]>();
  for (let n = 0; n < 500; n++) {
    const next = withPoll(page, entry(n));
    page = next.page;
    if (next.closed) closed.set(next.closed.place, next.closed.entries);
    expect(page.entries.length).toBeLessThan(20);
    const kept = [...closed.values(), page.entries].flat().map(({ coverageId }) => Number(coverageId));
    const wanted = Array.from({ length: Math.min(200, n + 1) }, (_, i) => n - i);
    expect(wanted.filter((last) => !kept.includes(last))).toEqual([]);
    expect(kept.length).toBeLessThanOrEqual(220);
  }
});

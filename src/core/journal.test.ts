import { expect, it } from "vitest";
import { emptyPage, type JournalEntry, noted } from "./journal";
import { at } from "./test-fixtures";

const entry = (n: number): JournalEntry => ({
  at: at("09:00"),
  coverageId: String(n),
  outcome: "unchanged",
  ms: 1,
  next: at("09:01"),
});

it("keeps at least the last 200 polls, and writes no more than a page for each", () => {
  let page = emptyPage;
  const closed = new Map<number, JournalEntry[]>();
  for (let n = 0; n < 1000; n++) {
    const next = noted(page, entry(n));
    page = next.page;
    if (next.closed) closed.set(next.closed.place, next.closed.entries);
    expect(page.entries.length).toBeLessThan(20);
    const kept = [...closed.values(), page.entries].flat().map(({ coverageId }) => Number(coverageId));
    for (let last = Math.max(0, n - 199); last <= n; last++) expect(kept).toContain(last);
    expect(kept.length).toBeLessThanOrEqual(220);
  }
});

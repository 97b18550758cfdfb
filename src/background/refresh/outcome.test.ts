import { fakeBrowser } from "@webext-core/fake-browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readJournal } from "../../store/journal";
import { keys } from "../../store/keys";
import { readCoverage } from "../../store/read";
import { limitedTo, used } from "../../store/test-quota";
import { handlers } from "../commands/index";
import { livePage, storedHeadlines } from "../test-page";

const { local } = fakeBrowser.storage;

async function followed(...posts: string[]) {
  const { page, url } = await livePage(...posts);
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return { page, id: result.value.coverageId };
}

afterEach(() => void vi.restoreAllMocks());

describe("a poll's entry in the journal", () => {
  it("has its outcome, its duration, and when and why the next poll is", async () => {
    const { page, id } = await followed("Men start");
    page.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 60));
    await handlers.refresh({ coverageId: id });
    page.posts.push("Men halfway", "Men finish");
    await handlers.refresh({ coverageId: id });
    page.etag = '"another"';
    await handlers.refresh({ coverageId: id });
    page.status = 404;
    await handlers.refresh({ coverageId: id });
    const entries = await readJournal();
    expect(entries).toMatchObject([
      { outcome: "missing", status: 404, pace: { why: "retry" } },
      { outcome: "nothing new", pace: { why: "live" } },
      { outcome: "news", added: 2, pace: { why: "live" } },
      { outcome: "unchanged", pace: { why: "live" } },
    ]);
    for (const { coverageId, ms } of entries) {
      expect(coverageId).toBe(id);
      expect(ms).toBeGreaterThan(40);
    }
    expect(entries[0]?.next).toBe((await readCoverage(id))?.source.nextPollAt);
  });

  it("is part of the same write as the poll's changes", async () => {
    const { page, id } = await followed("Men start");
    page.posts.push("Men finish");
    const set = vi.spyOn(local, "set");
    await handlers.refresh({ coverageId: id });
    page.status = 500;
    await handlers.refresh({ coverageId: id });
    const written = set.mock.calls.map(([items]) => Object.keys(items)).filter((all) => all.includes(keys.source(id)));
    expect(set).toHaveBeenCalledTimes(2);
    for (const all of written) expect(all).toContain(keys.journal);
    expect(written).toHaveLength(2);
  });

  it("is left out if it exceeds the quota, so that posts and problems are still stored", async () => {
    const { page, id } = await followed("Men start");
    page.posts.push("Men finish");
    // A failed write shows what the poll writes.
    const set = vi.spyOn(local, "set").mockRejectedValue(new Error("another"));
    await handlers.refresh({ coverageId: id }).catch(() => {});
    const { [keys.journal]: journal, ...items }: Record<string, unknown> = { ...set.mock.calls[0]?.[0] };
    set.mockRestore();
    expect(journal).toBeDefined();
    let lift = limitedTo((await used({ ...(await local.get(null)), ...items })) + 20);
    expect(await handlers.refresh({ coverageId: id })).toMatchObject({ ok: true });
    expect(await storedHeadlines(id)).toEqual(["Men finish", "Men start"]);
    lift();
    page.status = 500;
    lift = limitedTo((await used()) + 200);
    expect(await handlers.refresh({ coverageId: id })).toMatchObject({ problem: { code: "serverError" } });
    expect((await readCoverage(id))?.source.problem).toMatchObject({ code: "serverError" });
    lift();
    expect(await readJournal()).toEqual([]);
  });

  it("records that the storage is full", async () => {
    const { page, id } = await followed("Men start");
    page.posts.push(...Array.from({ length: 8 }, (_, i) => `Men ${i} ${"finish ".repeat(50)}`));
    const lift = limitedTo((await used()) + 1500);
    expect(await handlers.refresh({ coverageId: id })).toEqual({ ok: false, problem: { code: "storageFull" } });
    lift();
    expect(await readJournal()).toMatchObject([{ outcome: "storageFull" }]);
  });
});

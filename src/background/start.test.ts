import { beforeEach, describe, expect, it, vi } from "vitest";
import { keys, SCHEMA_VERSION } from "../storage/keys";
import { readCoverage } from "../storage/read";
import { dyingAfter, restore, stored } from "../storage/test-killed";
import { ID, version1 } from "../storage/test-version-1";
import { badgeText } from "./test-page";

/** A worker that has just been started: its modules have no memory of the last one's life. */
async function freshWorker() {
  const { guarded, afterStart } = await import("./start");
  const { handlers } = await import("./commands");
  const { onAlarm } = await import("./wake");
  return { handlers: guarded(handlers), onAlarm: afterStart(onAlarm) };
}

beforeEach(() => vi.resetModules());

describe("a worker that finds an old storage", () => {
  beforeEach(() => restore(version1()));

  it("brings it up to date before a command reads it", async () => {
    const { handlers } = await freshWorker();
    await handlers.markSeen({ coverageId: ID, postIds: ["one"] });
    expect((await readCoverage(ID))?.head.races[0]?.id).toBe("men-wheelchair");
    expect((await readCoverage(ID))?.seen.postIds).toEqual(["one"]);
  });

  it("tries again at the next event where it couldn't be brought up to date", async () => {
    const { handlers } = await freshWorker();
    expect(await dyingAfter(2, () => handlers.visit({ coverageId: ID }))).toBe(true);
    await handlers.visit({ coverageId: ID });
    expect(await stored()).toMatchObject({ [keys.schema]: SCHEMA_VERSION });
  });
});

describe("a worker that finds the storage of a newer version", () => {
  it("changes nothing of it, asks nobody, and says so", async () => {
    const newer = { ...version1(), [keys.schema]: SCHEMA_VERSION + 1 };
    await restore(newer);
    const { handlers, onAlarm } = await freshWorker();
    await onAlarm();
    await handlers.unfollow({ coverageId: ID });
    await handlers.markAllRead({ coverageId: ID });
    const problem = { code: "newerStorage" };
    expect(await handlers.refresh({ coverageId: ID })).toEqual({ ok: false, problem });
    expect(await handlers.follow({ address: "https://example.org/other" })).toEqual({ ok: false, problem });
    expect(await stored()).toEqual(newer);
    expect(await badgeText()).toBe("!");
  });
});

import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keys, SCHEMA_VERSION } from "../store/keys";
import { dyingAfter, restore, stored } from "../store/test-killed";
import { badgeText } from "./test-page";

/** A worker that has just been started, with fresh modules. */
async function freshWorker() {
  const { guarded, onEvent } = await import("./start");
  const { handlers } = await import("./commands/index");
  const { onAlarm } = await import("./lifecycle/wake");
  return { handlers: guarded(handlers), onAlarm: onEvent(onAlarm) };
}

beforeEach(() => vi.resetModules());

const ID = "https://example.org/live/";

it("tries again at the next event if the repair failed", async () => {
  await restore({ [keys.schema]: SCHEMA_VERSION, [keys.settings]: "rubbish" });
  const { handlers } = await freshWorker();
  expect(await dyingAfter(0, () => handlers.visit({ coverageId: ID }))).toBe(true);
  expect(await stored()).toMatchObject({ [keys.settings]: "rubbish" });
  await handlers.visit({ coverageId: ID });
  expect(await stored()).toMatchObject({ [keys.settings]: { follows: [] }, [keys.notes]: [{ what: "settings" }] });
});

it("doesn't load what reads pages until it is needed", async () => {
  const load = vi.fn(() => ({}));
  vi.doMock("./reading", load);
  await restore({});
  await import("./index");
  const { handlers } = await freshWorker();
  await handlers.watching({ coverageId: ID });
  expect(load).not.toHaveBeenCalled();
  await handlers.followReplay({ speed: 30 }).catch(() => undefined);
  expect(load).toHaveBeenCalled();
  vi.doUnmock("./reading");
});

it("asks an empty storage only for its state and its keys", async () => {
  await restore({});
  const { handlers } = await freshWorker();
  const reads = vi.spyOn(fakeBrowser.storage.local, "get");
  await handlers.watching({ coverageId: ID });
  // The state, all keys, and the coverage asked for.
  expect(reads).toHaveBeenCalledTimes(3);
});

describe("a worker that finds the storage of a newer version", () => {
  it("changes nothing, sends no request, and says so", async () => {
    const newer = { [keys.settings]: "as it will be", [keys.schema]: SCHEMA_VERSION + 1 };
    await restore(newer);
    const { handlers, onAlarm } = await freshWorker();
    await onAlarm();
    await handlers.unfollow({ coverageId: ID });
    await handlers.markAllRead({ coverageId: ID });
    const problem = { code: "newerStorage" };
    expect(await handlers.refresh({ coverageId: ID })).toEqual({ ok: false, problem });
    expect(await handlers.follow({ address: "https://example.org/other" })).toEqual({ ok: false, problem });
    expect(await handlers.fetchCalendar({ address: "https://example.org/x.ics" })).toEqual({ ok: false, problem });
    expect(await stored()).toEqual(newer);
    expect(await badgeText()).toBe("!");
  });
});

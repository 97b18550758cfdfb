import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { deliver } from "./deliver";
import { atWork, headlines, later, setClockInEachTest } from "./test-at-work";

setClockInEachTest();

describe("news that waits", () => {
  it.each<[string, object, object]>([
    [
      "the script couldn't be injected",
      { inject: () => Promise.reject(new Error("Busy.")) },
      { inject: async () => {} },
    ],
    ["its window wasn't focused for a moment", { focused: false }, { focused: true }],
    ["the page wasn't interruptible for a moment", { reply: "not now" }, { reply: "shown", said: [] }],
  ])("comes by itself a moment later where %s", async (_, hindered, free) => {
    const { arrives } = await atWork();
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() });
    Object.assign(desk, hindered);
    await arrives("Men halfway");
    Object.assign(desk, free);
    expect(headlines()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(headlines()).toEqual(["Men halfway"]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(headlines()).toHaveLength(1);
  });

  it("is tried again where a page hangs and doesn't answer", async () => {
    const { arrives } = await atWork();
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() });
    desk.reply = new Promise<never>(() => {});
    arrives("Men halfway");
    await vi.waitFor(() => expect(headlines()).toEqual(["Men halfway"]));
    desk.reply = "shown";
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.waitFor(() => expect(headlines()).toEqual(["Men halfway", "Men halfway"]));
  });

  it("comes at once where a delivery that began without it is still running", async () => {
    const { coverageId, page } = await atWork();
    const read = browser.storage.local.get;
    let letGo = () => {};
    const isHeld = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    vi.spyOn(browser.storage.local, "get").mockImplementationOnce(async (keys) => {
      const found = await read(keys);
      await isHeld;
      return found;
    });
    const early = deliver();
    later(1 / 60);
    page.posts.push("Men halfway");
    await handlers.refresh({ coverageId });
    letGo();
    await early;
    expect(headlines()).toEqual(["Men halfway"]);
  });

  it("is read after each time that somebody asks, at whatever moment of a delivery", async () => {
    await atWork();
    await deliver();
    const read = vi.spyOn(browser.storage.local, "get");
    for (let moment = 0; moment < 100; moment++) {
      const first = deliver();
      for (let i = 0; i < moment; i++) await undefined;
      const reads = read.mock.calls.length;
      await Promise.all([deliver(), first]);
      expect(read.mock.calls.length).toBeGreaterThan(reads);
    }
    read.mockRestore();
  });
});

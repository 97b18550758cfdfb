import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it, vi } from "vitest";
import { exportAll } from "./export";
import { allPosts, ingestPage, minutes, storeOf } from "./test-store";

it("a file has all posts, though a poll closes a chunk while it is made", async () => {
  const store = await storeOf(minutes(0, 50));
  const { local } = fakeBrowser.storage;
  const get = local.get.bind(local);
  const reading = vi.spyOn(local, "get").mockImplementationOnce(async (keys) => {
    const read = await get(keys);
    await ingestPage(store, minutes(0, 55));
    return read;
  });
  const file = await exportAll("2026-11-30T12:00:00.000Z");
  reading.mockRestore();
  for (const { id } of allPosts(store)) expect(file).toContain(`"${id}"`);
});

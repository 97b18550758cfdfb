import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, expect, it, vi } from "vitest";

const { local } = fakeBrowser.storage;

/** A page that opens: it asks for what the last one needed. */
async function openPage() {
  vi.resetModules();
  return import("./read-ahead");
}

beforeEach(async () => {
  localStorage.clear();
  (await openPage()).askNextTime(["a", "b"]);
  await local.set({ a: 1, b: 2, c: 3 });
});

it("gives what was asked for ahead, without asking again", async () => {
  const { getStored } = await openPage();
  const get = vi.spyOn(local, "get");
  expect(await getStored(["a"])).toMatchObject({ a: 1 });
  expect(await getStored(["b"])).toMatchObject({ b: 2 });
  expect(get).not.toHaveBeenCalled();
});

it("gives what is stored now after a change, and to who asks again", async () => {
  const { getStored } = await openPage();
  await local.set({ b: 20 });
  expect(await getStored(["a", "b"])).toEqual({ a: 1, b: 20 });
  const again = await openPage();
  await again.getStored(["a"]);
  await local.set({ a: 10 });
  expect(await again.getStored(["a"])).toEqual({ a: 10 });
});

it("asks for what nobody asked for ahead, the first time too", async () => {
  expect(await (await openPage()).getStored(["a", "c"])).toEqual({ a: 1, c: 3 });
  localStorage.clear();
  expect(await (await openPage()).getStored(["a"])).toEqual({ a: 1 });
});

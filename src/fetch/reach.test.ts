import { afterEach, beforeEach, expect, it, vi } from "vitest";

const URL = "https://example.org/live";
const blocked = () => Promise.reject(new TypeError("Failed to fetch"));

/** What `fetch` was asked, in order; each answer is what it gives. */
async function fetching(...answers: (() => Promise<Response>)[]) {
  const asked: object[] = [];
  vi.stubGlobal("fetch", (_: string, init: object) => {
    asked.push(init);
    return answers.shift()?.();
  });
  const { fetchPublic } = await import("./reach");
  return { asked, fetchPublic };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it("is for the public Internet, and asks once", async () => {
  const answer = Response.json("x");
  const { asked, fetchPublic } = await fetching(async () => answer);
  expect(await fetchPublic(URL, { credentials: "omit" })).toBe(answer);
  expect(asked).toEqual([{ credentials: "omit", targetAddressSpace: "public" }]);
});

it("behind a proxy asks the address itself and follows no redirect", async () => {
  const { asked, fetchPublic } = await fetching(blocked, async () => new Response("x"));
  await fetchPublic(URL, {});
  expect(asked).toEqual([{ targetAddressSpace: "public" }, { redirect: "manual" }]);
});

it("where servers have been reached before, asks no second time", async () => {
  const { asked, fetchPublic } = await fetching(async () => new Response("x"), blocked);
  await fetchPublic(URL, {});
  await expect(fetchPublic(URL, {})).rejects.toThrow(TypeError);
  expect(asked).toHaveLength(2);
});

it("asks no second time after 20 seconds, nor offline", async () => {
  const late = async () => Promise.reject(new DOMException("", "TimeoutError"));
  const { asked, fetchPublic } = await fetching(late, blocked);
  await expect(fetchPublic(URL, {})).rejects.toThrow(DOMException);
  vi.stubGlobal("navigator", { onLine: false });
  await expect(fetchPublic(URL, {})).rejects.toThrow(TypeError);
  expect(asked).toHaveLength(2);
});

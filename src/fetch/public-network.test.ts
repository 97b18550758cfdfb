import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isPrivateAddress } from "./public-network";

it.each([
  "http://127.0.0.1:8080/",
  "http://127.1/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://0.0.0.0/",
  "http://10.1.2.3/",
  "http://172.16.0.1/",
  "https://192.168.0.1/",
  "http://169.254.169.254/latest/meta-data",
  "http://100.64.0.1/",
  "http://224.0.0.1/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[fe80::1]/",
  "http://[fd00::1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[::127.0.0.1]/",
  "http://[::10.0.0.1]/",
  "http://[4000::1]/",
  "http://localhost/",
  "http://LOCALHOST./",
  "http://race.localhost/",
  "http://printer.local/",
  "http://metadata.google.internal/",
  "http://nas.home.arpa/",
  "http://intranet/",
  "http://nas.lan/",
  "http://wiki.corp/",
  "http://tv.home/",
  "http://race.internal/",
  "http://pc.localdomain/",
  "http://news.intranet/",
  "http://cam.private/",
  "http://FRITZ.BOX/",
  "http://router.lan./",
  "http://router.lan../",
])("%s is private", (address) => expect(isPrivateAddress(address)).toBe(true));

it.each([
  "https://www.bbc.co.uk/sport",
  "http://8.8.8.8/",
  "http://[2606:4700::1111]/",
  "http://[::ffff:8.8.8.8]/",
  "http://localhost.example.org/",
  "http://mylocal.org/",
  "http://internal.example/",
  "http://lan.example/",
  "http://mycorp.org/",
  "http://planet.home.example/",
  "https://172.32.0.1/",
  "https://xn--bcher-kva.example/",
])("%s is public", (address) => expect(isPrivateAddress(address)).toBe(false));

const URL = "https://example.org/live";
const blocked = () => Promise.reject(new TypeError("Failed to fetch"));

/** Stubs `fetch` with these answers, and records the options of each call. */
async function stubFetch(...answers: (() => Promise<Response>)[]) {
  const asked: object[] = [];
  vi.stubGlobal("fetch", (_: string, init: object) => {
    asked.push(init);
    return answers.shift()?.();
  });
  const { fetchPublic } = await import("./public-network");
  return { asked, fetchPublic };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it("fetches from the public internet, with one request", async () => {
  const answer = Response.json("x");
  const { asked, fetchPublic } = await stubFetch(async () => answer);
  expect(await fetchPublic(URL, { credentials: "omit" })).toBe(answer);
  expect(asked).toEqual([{ credentials: "omit", targetAddressSpace: "public" }]);
});

it("behind a proxy fetches again without the check, and follows no redirect", async () => {
  const { asked, fetchPublic } = await stubFetch(blocked, async () => new Response("x"));
  await fetchPublic(URL, {});
  expect(asked).toEqual([{ targetAddressSpace: "public" }, { redirect: "manual" }]);
});

it("keeps the check in the second request if one has succeeded before", async () => {
  const { asked, fetchPublic } = await stubFetch(async () => new Response("x"), blocked, blocked);
  await fetchPublic(URL, {});
  await expect(fetchPublic(URL, {})).rejects.toThrow(TypeError);
  expect(asked[2]).toEqual({ targetAddressSpace: "public", redirect: "manual" });
  expect(asked).toHaveLength(3);
});

it("doesn't fetch again after a timeout, nor offline", async () => {
  const late = async () => Promise.reject(new DOMException("", "TimeoutError"));
  const { asked, fetchPublic } = await stubFetch(late, blocked);
  await expect(fetchPublic(URL, {})).rejects.toThrow(DOMException);
  vi.stubGlobal("navigator", { onLine: false });
  await expect(fetchPublic(URL, {})).rejects.toThrow(TypeError);
  expect(asked).toHaveLength(2);
});

import { expect, it } from "vitest";
import browser from "webextension-polyfill";
import { keys, SCHEMA_VERSION } from "../../store/keys";
import { readSettings } from "../../store/read";
import { killedAtEachWrite, stored } from "../../store/test-killed";
import { livePage } from "../test-page";
import { handlers } from "./index";

async function followed() {
  // Following it grants permission for its site.
  const { url } = await livePage("Men start");
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

it("nothing stored and no permission is left", async () => {
  const id = await followed();
  await handlers.setPreferences({ change: { look: { theme: "dark" }, overlay: { sites: ["*"] } } });
  await handlers.setSpoilers({ coverageId: id, spoilers: { delay: 30 } });
  expect((await browser.permissions.getAll()).origins).not.toEqual([]);
  await handlers.clear({});
  expect(Object.keys(await stored()).sort()).toEqual([keys.reserve, keys.schema, keys.sync]);
  // Other machines would bring everything back.
  expect((await stored())[keys.sync]).toEqual({ off: true, times: {} });
  expect((await stored())[keys.schema]).toBe(SCHEMA_VERSION);
  expect((await readSettings()).follows).toEqual([]);
  expect((await browser.permissions.getAll()).origins).toEqual([]);
});

it("an answer that arrives later is not stored", async () => {
  const id = await followed();
  const polling = handlers.refresh({ coverageId: id });
  await handlers.clear({});
  expect(await polling).toEqual({ ok: false, problem: { code: "unfollowed" } });
  expect(Object.keys(await stored()).filter((key) => key.startsWith("coverage:"))).toEqual([]);
});

it("a page whose follow is under way is not followed", async () => {
  const { url, page } = await livePage("Men start");
  page.beforeAnswer = () => handlers.clear({}).then(() => undefined);
  expect(await handlers.follow({ address: url, allowPrivate: true })).toMatchObject({ problem: { code: "access" } });
  expect(Object.keys(await stored()).filter((key) => key.startsWith("coverage:"))).toEqual([]);
  expect((await readSettings()).follows).toEqual([]);
});

it("a killed worker leaves everything or nothing, and a second run completes it", async () => {
  await followed();
  const { whole, killed } = await killedAtEachWrite(() => handlers.clear({}));
  expect(killed.length).toBeGreaterThan(0);
  for (const one of killed) expect(one).toEqual(whole);
});

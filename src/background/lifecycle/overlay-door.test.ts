import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { readInterruptions, readSettings } from "../../store/read";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { toggleOverlayOn } from "../commands/overlay-site";
import { deliver } from "../present/deliver";
import { OVERLAY } from "../present/test-at-work";
import { livePage } from "../test-page";
import { receiveFromOverlay } from "./overlay-door";

type Listener = (message: unknown, sender: object) => unknown;
const OURS = { id: fakeBrowser.runtime.id, frameId: 0, tab: { id: 7 }, url: "https://work.example/" };
let knock: Listener = () => undefined;

/** Something was shown in tab 7. */
beforeEach(async () => {
  vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((listener) => {
    knock = listener as Listener;
  });
  receiveFromOverlay();
  desk.tabs = [{ id: 7, url: "https://work.example/", windowId: 1, active: true }];
  await browser.permissions.request({ origins: ["https://work.example/*"] });
  const { page, url } = await livePage("Men start");
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  const coverageId = followed.ok ? followed.value.coverageId : "";
  await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "alert" });
  await handlers.setPreferences({ change: OVERLAY });
  page.posts.push("Men halfway");
  await handlers.refresh({ coverageId });
  await deliver();
  expect((await readInterruptions())?.shown?.tabId).toBe(7);
  desk.tabs = desk.tabs.slice(0, 1);
});

const opened = () => desk.tabs.slice(1).map(({ url }) => url);
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

describe("messages of the overlay's script", () => {
  it("open the shown post, once", async () => {
    expect(knock({ overlay: "open" }, OURS)).toBeUndefined();
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]).toMatch(/^http:\/\/127\.0\.0\.1/);
    await settled();
    knock({ overlay: "open" }, OURS);
    await settled();
    expect(opened()).toHaveLength(1);
  });

  it.each([
    ["another tab", { ...OURS, tab: { id: 8 } }, { overlay: "open" }],
    ["a frame in the page", { ...OURS, frameId: 3 }, { overlay: "open" }],
    ["another site", { ...OURS, url: "https://other.example/" }, { overlay: "open" }],
    ["another extension", { ...OURS, id: "other" }, { overlay: "open" }],
    ["who names an address", OURS, { overlay: "go", url: "https://evil.example/" }],
    ["who sends a command", OURS, { command: "markAllRead", data: { coverageId: "x" } }],
  ])("are ignored from %s", async (_, sender, message) => {
    expect(knock(message, sender)).toBeUndefined();
    await settled();
    expect(opened()).toEqual([]);
  });

  it("store the corner to which it was moved", async () => {
    knock({ overlay: "corner", corner: "top-start" }, OURS);
    await vi.waitFor(async () => expect((await readSettings()).preferences.overlay.corner).toBe("top-start"));
  });
});

it("a shortcut turns the overlay on and off for the site in the active tab", async () => {
  const tab = { url: "https://news.example/a" } as never;
  const { overlay } = (await readSettings()).preferences;
  const now = async () => (await readSettings()).preferences.overlay;
  await toggleOverlayOn(tab);
  expect(await now()).toEqual({ ...overlay, sites: ["work.example", "news.example"] });
  await toggleOverlayOn(tab);
  expect(await now()).toEqual(overlay);
  await handlers.setPreferences({ change: { overlay: { mode: "off", sites: ["*"], denied: ["news.example"] } } });
  await toggleOverlayOn(tab);
  expect(await now()).toMatchObject({ mode: "card", sites: ["*"], denied: [] });
  await toggleOverlayOn(tab);
  expect(await now()).toMatchObject({ sites: ["*"], denied: ["news.example"] });
  for (const other of [{ url: "chrome://settings" }, { url: "https://secret.example/", incognito: true }]) {
    await toggleOverlayOn(other as never);
  }
  expect(await now()).toMatchObject({ sites: ["*"], denied: ["news.example"] });
});

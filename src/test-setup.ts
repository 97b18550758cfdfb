import { readFileSync } from "node:fs";
import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, vi } from "vitest";
import manifest from "../manifest.json";
import messages from "../public/_locales/en/messages.json";
import { desk, furnish } from "./test-desk";
import { translator } from "./text/translate";

/** The origins that the reader granted; the fake browser has no permissions of its own. */
const granted = new Set<string>();
type Origins = { origins: string[] };

const listeners = () => {
  const all = new Set<(origins: Origins) => unknown>();
  return {
    addListener: (listener: (origins: Origins) => unknown) => all.add(listener),
    hasListeners: () => all.size > 0,
    removeAllListeners: () => all.clear(),
    trigger: (origins: Origins) => Promise.all([...all].map((listener) => listener(origins))),
  };
};
const permissions = {
  onAdded: listeners(),
  onRemoved: listeners(),
  getAll: async () => ({ origins: [...granted], permissions: ["storage"] }),
  contains: async ({ origins }: Origins) => origins.every((origin) => granted.has(origin)),
  request: async ({ origins }: Origins) => {
    for (const origin of origins) granted.add(origin);
    await permissions.onAdded.trigger({ origins });
    return true;
  },
  remove: async ({ origins }: Origins) => {
    for (const origin of origins) granted.delete(origin);
    await permissions.onRemoved.trigger({ origins });
    return true;
  },
  resetState: () => {
    granted.clear();
    permissions.onAdded.removeAllListeners();
    permissions.onRemoved.removeAllListeners();
  },
};

const { local } = fakeBrowser.storage;
Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
Object.assign(fakeBrowser.runtime, {
  getManifest: () => manifest,
  // The package's own files, as the browser serves them.
  getURL: (path: string) =>
    `data:application/json;base64,${path.includes(".json") ? readFileSync(`public/${path}`, "base64") : ""}`,
});
Object.assign(fakeBrowser, {
  permissions,
  i18n: { getMessage: translator(messages), getUILanguage: () => "en-GB" },
});

// The polyfill refuses to load outside an extension; unit tests get an in-memory browser instead.
vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));
furnish();
beforeEach(() => {
  fakeBrowser.reset();
  desk.reset();
});

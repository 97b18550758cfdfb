import type { Plugin } from "vite";

/**
 * The browser's own API in place of the polyfill. Both give promises: Firefox always, Chrome in manifest version 3, and
 * since version 148 under the name `browser` too, where the polyfill does nothing any more
 * (https://developer.chrome.com/docs/extensions/develop/concepts/browser-namespace). What is left for it in older ones are
 * listeners that answer a message with a promise; ours call back.
 */
export const nativeApi: Plugin = {
  name: "native-api",
  enforce: "pre",
  resolveId: (id) => (id === "webextension-polyfill" ? `\0${id}` : null),
  load: (id) => (id === "\0webextension-polyfill" ? "export default globalThis.browser ?? chrome;" : null),
};

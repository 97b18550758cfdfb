import { signal } from "@preact/signals";
import browser from "webextension-polyfill";

/** Chromium's Document Picture-in-Picture API, which the types don't have yet. */
interface PictureInPicture {
  requestWindow: (size: { width: number; height: number }) => Promise<Window>;
}
const pictureInPicture = (globalThis as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;

/** Whether the card is kept on top of all windows now. */
export const isOnTop = signal(false);

/**
 * Keeps the card on top of all windows; undefined where the browser can't. Call it within a click. The original window
 * is minimised, and closes with the card.
 */
export const keepOnTop =
  pictureInPicture &&
  (async () => {
    const above = await pictureInPicture.requestWindow({ width: innerWidth, height: innerHeight });
    const { documentElement, head, body } = above.document;
    Object.assign(documentElement.dataset, document.documentElement.dataset);
    documentElement.lang = document.documentElement.lang;
    documentElement.dir = document.documentElement.dir;
    for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) head.append(sheet.cloneNode());
    body.append(document.getElementById("app") ?? "");
    isOnTop.value = true;
    above.addEventListener("pagehide", () => window.close());
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await browser.windows.update(id, { state: "minimized" });
  });

import { signal } from "@preact/signals";
import browser from "webextension-polyfill";

/** Newer than the types: Chromium's Document Picture-in-Picture. */
interface PictureInPicture {
  requestWindow: (size: { width: number; height: number }) => Promise<Window>;
}
const pictureInPicture = (globalThis as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;

/** Whether the card floats above every window now. */
export const isOnTop = signal(false);

/**
 * Lets the card float above every window, where the browser has that; call it straight from a click. The window it came
 * from steps aside, and goes with the card.
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

import pLimit from "p-limit";
import browser from "webextension-polyfill";
import { hushAt } from "../core/hush";
import { readSettings } from "../store/read";
import { speak, t } from "../text/browser";
import { nowInstant } from "./clock";

export type MenuEntry = "refresh" | "snooze" | "presenting" | "openLive";

let drawn = "";
const drawing = pLimit(1);

/** Draws the toolbar icon's own menu in the reader's language, unless it stands there already. */
export const drawMenu = (): Promise<void> => drawing(draw);

async function draw(): Promise<void> {
  const { contextMenus } = browser;
  // Android's Firefox has none.
  if (!contextMenus) return;
  const { hush, preferences } = await readSettings();
  await speak(preferences.time);
  const why = hushAt(hush, nowInstant())?.why;
  const entries = [
    { id: "refresh", title: t("menuRefresh") },
    { id: "snooze", title: t("menuSnooze"), type: "checkbox" as const, checked: why === "snooze" },
    { id: "presenting", title: t("menuPresenting"), type: "checkbox" as const, checked: why === "presenting" },
    { id: "openLive", title: t("menuOpenLive") },
  ] satisfies { id: MenuEntry; title: string; type?: "checkbox"; checked?: boolean }[];
  const wanted = JSON.stringify(entries);
  if (wanted === drawn) return;
  drawn = wanted;
  await contextMenus.removeAll();
  for (const entry of entries) contextMenus.create({ ...entry, contexts: ["action"] });
}

import browser from "webextension-polyfill";
import type { Instant } from "../../core/instant";
import { quietAt } from "../../core/quiet-period";
import type { Settings } from "../../core/settings";
import { t } from "../../text/browser";

export type MenuEntry = "refresh" | "snooze" | "presenting" | "openLive";

let drawn = "";

/** Draws the toolbar icon's own menu in the reader's language, unless it stands there already. */
export async function drawMenu({ quietPeriod }: Settings, now: Instant): Promise<void> {
  const { contextMenus } = browser;
  // Android's Firefox has none.
  if (!contextMenus) return;
  const why = quietAt(quietPeriod, now)?.why;
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

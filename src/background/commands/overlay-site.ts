import browser, { type Tabs } from "webextension-polyfill";
import { EVERYWHERE, mayShowOverlayOn, patternsOf, siteOf } from "../../core/sites";
import { readSettings } from "../../store/read";
import { closeOverlays } from "../present/overlay-tabs";
import { present } from "../present/present";
import { whenStarted } from "../start";
import { setPreferences } from "./preferences";

/**
 * Turns the overlay on or off for the site in a tab. Call it synchronously in the shortcut's handler: browsers prompt
 * for a permission only during a user gesture. There is no prompt if the permission was granted before.
 */
export async function toggleOverlayOn(tab: Tabs.Tab | undefined): Promise<void> {
  // The site would be stored, and nothing of a private window may be.
  const site = tab?.incognito ? undefined : siteOf(tab?.url);
  if (site === undefined) return;
  const permission = browser.permissions.request({ origins: patternsOf(site) }).catch(() => false);
  if (!(await permission) || !(await whenStarted())) return;
  const { overlay } = (await readSettings()).preferences;
  const isOn = overlay.mode !== "off" && mayShowOverlayOn(tab?.url, overlay);
  const others = (sites: readonly string[]): string[] => sites.filter((one) => siteOf(`https://${one}`) !== site);
  const sites = others(overlay.sites);
  const denied = others(overlay.denied);
  const isEverywhere = overlay.sites.includes(EVERYWHERE);
  await setPreferences({
    overlay: isOn
      ? { sites, denied: isEverywhere ? [...denied, site] : denied }
      : {
          mode: overlay.mode === "off" ? "card" : overlay.mode,
          sites: isEverywhere ? sites : [...sites, site],
          denied,
        },
  });
  await closeOverlays();
  await present();
}

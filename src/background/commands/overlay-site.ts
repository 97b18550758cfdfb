import browser, { type Tabs } from "webextension-polyfill";
import { EVERYWHERE, mayStandOver, patternsOf, siteOf } from "../../core/sites";
import { readSettings } from "../../store/read";
import { whenStarted } from "../lifecycle/start";
import { closeOverlays } from "../present/overlay-tabs";
import { present } from "../present/present";
import { setPreferences } from "./preferences";

/**
 * Turns the overlay on or off over the site in a tab. Call it straight from the key: browsers ask for leave only then.
 * With leave given before, no question is shown.
 */
export async function toggleOverlayOn(tab: Tabs.Tab | undefined): Promise<void> {
  // What was open in a private window is kept nowhere.
  const site = tab?.incognito ? undefined : siteOf(tab?.url);
  if (site === undefined) return;
  const leave = browser.permissions.request({ origins: patternsOf(site) }).catch(() => false);
  if (!(await leave) || !(await whenStarted())) return;
  const { overlay } = (await readSettings()).preferences;
  const isOn = overlay.mode !== "off" && mayStandOver(tab?.url, overlay);
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

import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { isLocked, noRules, type Rules } from "../../../core/policy";
import type { Preferences, PreferencesChange } from "../../../core/preferences";
import { send } from "../../../messaging/send";
import type { EffectiveSettings } from "../../../store/policy";
import { t } from "../../../text/browser";
import { confirmSaved } from "./saved";

const context = createContext<ReadonlySignal<EffectiveSettings> | undefined>(undefined);

/** Gives the settings to all that stands in it. */
export const SettingsProvider = context.Provider;

/** The settings as the view holds them; what reads them is drawn anew when they change. */
export function useSettings(): EffectiveSettings {
  const settings = useContext(context);
  if (!settings) throw new Error("No settings were provided.");
  return settings.value;
}

/** What the reader's organisation has set. */
export const useRules = (): Rules => useSettings().rules ?? noRules;

/** Why a preference can't be changed here, in words; undefined where it can. */
export function useLock<G extends keyof Preferences>(
  group: G,
  field: keyof Preferences[G] & string,
): string | undefined {
  return isLocked(useRules(), group, field) ? t("setByOffice") : undefined;
}

/** Stores some preferences, and says so once that is done. */
export async function changePreferences(change: PreferencesChange): Promise<void> {
  await send("setPreferences", { change });
  confirmSaved();
}

import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Preferences, PreferencesChange } from "../../../core/preferences";
import { isLocked, noRules, type Rules } from "../../../core/sync/rules";
import { send } from "../../../messaging/send";
import type { EffectiveSettings } from "../../../store/policy";
import { t } from "../../../text/browser";
import { confirmSaved } from "../design/saved";

const context = createContext<ReadonlySignal<EffectiveSettings> | undefined>(undefined);

/** Provides the settings to the components inside. */
export const SettingsProvider = context.Provider;

/** The effective settings. A component that reads them is redrawn when they change. */
export function useSettings(): EffectiveSettings {
  const settings = useContext(context);
  if (!settings) throw new Error("No settings were provided.");
  return settings.value;
}

/** The policies of the reader's organisation. */
export const useRules = (): Rules => useSettings().rules ?? noRules;

/** Why a preference is locked; undefined if the reader may change it. */
export function useLock<G extends keyof Preferences>(
  group: G,
  field: keyof Preferences[G] & string,
): string | undefined {
  return isLocked(useRules(), group, field) ? t("setByOrganisation") : undefined;
}

/** Stores some preferences, then shows "Saved". */
export async function changePreferences(change: PreferencesChange): Promise<void> {
  await send("setPreferences", { change });
  confirmSaved();
}

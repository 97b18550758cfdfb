import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Settings } from "../storage/schema";

const context = createContext<ReadonlySignal<Settings> | undefined>(undefined);

/** Gives the settings to all that stands in it. */
export const SettingsProvider = context.Provider;

/** The settings as the view holds them; what reads them is drawn anew when they change. */
export function useSettings(): Settings {
  const settings = useContext(context);
  if (!settings) throw new Error("No settings were provided.");
  return settings.value;
}

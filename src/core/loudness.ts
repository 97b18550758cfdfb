import type { Preferences, PreferencesChange } from "./preferences";

/** How loud Raceside is. Glance: the badge alone. Nudge: the overlay too. Live: notifications too. */
export const LOUDNESSES = ["glance", "nudge", "live"] as const;
export type Loudness = (typeof LOUDNESSES)[number];

type Loud = Pick<Preferences, "alerts" | "overlay">;

/** How loud it is by what is set; nothing is stored of it. */
export const loudnessOf = ({ alerts, overlay }: Loud): Loudness =>
  alerts.on ? "live" : overlay.mode === "off" ? "glance" : "nudge";

/** What makes it that loud. An overlay that was off becomes the ticker, which says the most in the least room. */
export const loudnessChange = (loudness: Loudness, { overlay }: Loud): PreferencesChange => ({
  alerts: { on: loudness === "live" },
  overlay: { mode: loudness === "glance" ? "off" : overlay.mode === "off" ? "ticker" : overlay.mode },
});

import { OVERLAY_MODES, type Preferences, type PreferencesChange, withChange } from "./preferences";
import { allowedChange, type Rules } from "./rules";

/** How loud Raceside is. Glance: the badge alone. Nudge: the overlay too. Live: notifications too. */
export const LOUDNESSES = ["glance", "nudge", "live"] as const;
export type Loudness = (typeof LOUDNESSES)[number];

type Loud = Pick<Preferences, "alerts" | "overlay">;

/** How loud it is by what is set; nothing is stored of it. */
export const loudnessOf = ({ alerts, overlay }: Loud): Loudness =>
  alerts.on ? "live" : overlay.mode === "off" ? "glance" : "nudge";

/**
 * What makes it that loud. An overlay that was off becomes the ticker, which says the most in the least room, or else
 * what may be chosen.
 */
export const loudnessChange = (
  loudness: Loudness,
  { overlay }: Loud,
  allowed: Rules["overlayModes"] = [...OVERLAY_MODES],
): PreferencesChange => {
  const [first = "off"] = (["ticker", "card", "dot"] as const).filter((mode) => allowed.includes(mode));
  const shown = overlay.mode === "off" ? first : overlay.mode;
  return { alerts: { on: loudness === "live" }, overlay: { mode: loudness === "glance" ? "off" : shown } };
};

/** Whether it can be that loud under what an organisation has set. */
export function isLoudnessOpen(loudness: Loudness, preferences: Preferences, rules: Rules): boolean {
  const change = loudnessChange(loudness, preferences, rules.overlayModes);
  return loudnessOf(withChange(preferences, allowedChange(change, preferences, rules))) === loudness;
}

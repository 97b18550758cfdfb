import { OVERLAY_MODES, type Preferences, type PreferencesChange, withChange } from "../preferences";
import { allowedChange, type Rules } from "../sync/rules";

/** How loud Raceside is. Glance: the badge alone. Nudge: the overlay too. Notify: notifications too. */
export const LOUDNESSES = ["glance", "nudge", "notify"] as const;
export type Loudness = (typeof LOUDNESSES)[number];

type Loud = Pick<Preferences, "alerts" | "overlay">;

/** The loudness that follows from the preferences; it isn't stored itself. */
export const loudnessOf = ({ alerts, overlay }: Loud): Loudness =>
  alerts.on ? "notify" : overlay.mode === "off" ? "glance" : "nudge";

/**
 * The change of preferences that sets a loudness. An overlay that was off becomes a ticker, which shows the most in the
 * least space, or else a mode that the organisation allows.
 */
export const loudnessChange = (
  loudness: Loudness,
  { overlay }: Loud,
  allowed: Rules["overlayModes"] = [...OVERLAY_MODES],
): PreferencesChange => {
  const [first = "off"] = (["ticker", "card", "dot"] as const).filter((mode) => allowed.includes(mode));
  const shown = overlay.mode === "off" ? first : overlay.mode;
  return { alerts: { on: loudness === "notify" }, overlay: { mode: loudness === "glance" ? "off" : shown } };
};

/** Whether an organisation's rules allow a loudness. */
export function isLoudnessOpen(loudness: Loudness, preferences: Preferences, rules: Rules): boolean {
  const change = loudnessChange(loudness, preferences, rules.overlayModes);
  return loudnessOf(withChange(preferences, allowedChange(change, preferences, rules))) === loudness;
}

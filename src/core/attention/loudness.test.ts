import { describe, expect, it } from "vitest";
import { defaultPreferences, withChange } from "../preferences";
import { LOUDNESSES, loudnessChange, loudnessOf } from "./loudness";

describe("loudness", () => {
  it("is Glance by default, and follows from overlay and notifications", () => {
    expect(loudnessOf(defaultPreferences)).toBe("glance");
    expect(loudnessOf(withChange(defaultPreferences, { overlay: { mode: "dot" } }))).toBe("nudge");
    expect(loudnessOf(withChange(defaultPreferences, { alerts: { on: true } }))).toBe("notify");
  });

  it("becomes the chosen one from any other", () => {
    for (const before of LOUDNESSES) {
      const preferences = withChange(defaultPreferences, loudnessChange(before, defaultPreferences));
      for (const chosen of LOUDNESSES) {
        expect(loudnessOf(withChange(preferences, loudnessChange(chosen, preferences)))).toBe(chosen);
      }
    }
  });

  it("keeps the chosen overlay mode", () => {
    const card = withChange(defaultPreferences, { overlay: { mode: "card" } });
    expect(loudnessChange("notify", card).overlay).toEqual({ mode: "card" });
    expect(loudnessChange("nudge", defaultPreferences).overlay).toEqual({ mode: "ticker" });
  });
});

import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  defaultPreferences,
  Preferences,
  preferenceChanges,
  preferencesChange,
  withChange,
  withImported,
} from "./preferences";

describe("stored preferences", () => {
  test("are the defaults if nothing is stored", () => {
    expect(z.parse(Preferences, {})).toEqual(defaultPreferences);
  });

  test("keep valid fields beside invalid ones", () => {
    const stored = { look: { theme: "dark", density: 7 }, time: "noon", quiet: { from: "25:00", hours: true } };
    expect(z.parse(Preferences, stored)).toEqual({
      ...defaultPreferences,
      look: { ...defaultPreferences.look, theme: "dark" },
      quiet: { ...defaultPreferences.quiet, hours: true },
    });
  });

  test("are read as they were written", () => {
    const written = withChange(defaultPreferences, {
      overlay: { mode: "card" },
      pictures: { hosts: ["ichef.example"] },
    });
    expect(z.parse(Preferences, JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(written.overlay).toEqual({ ...defaultPreferences.overlay, mode: "card" });
  });
});

describe("a change", () => {
  test.each([{ look: { theme: "pink" } }, { quiet: { from: "7" } }, { alerts: { kinds: ["weather"] } }])(
    "is refused where it isn't right: %o",
    (change) => {
      expect(z.safeParse(preferencesChange(), change).success).toBe(false);
    },
  );

  test("may set a single field", () => {
    expect(z.parse(preferencesChange(), { quiet: { from: "18:30" } })).toEqual({ quiet: { from: "18:30" } });
  });
});

describe("an imported file", () => {
  const ours = withChange(defaultPreferences, {
    overlay: { sites: ["ours.example"], denied: ["bank.example"] },
    pictures: { hosts: ["ichef.example"] },
  });
  const theirs = withChange(defaultPreferences, {
    look: { theme: "dark" },
    overlay: { mode: "card", sites: ["*"], denied: ["mail.example"] },
    pictures: { hosts: ["tracker.example"] },
  });

  test("brings its preferences, but gives no consent", () => {
    expect(withImported(ours, theirs)).toEqual({
      ...theirs,
      overlay: { ...theirs.overlay, sites: ["ours.example"], denied: ["bank.example", "mail.example"] },
      pictures: { hosts: ["ichef.example"] },
    });
  });

  test("lists the changed preferences", () => {
    expect(preferenceChanges(ours, ours)).toEqual([]);
    expect(preferenceChanges(ours, withImported(ours, theirs))).toEqual([
      { group: "look", field: "theme", from: "system", to: "dark" },
      { group: "overlay", field: "mode", from: "off", to: "card" },
      { group: "overlay", field: "denied", from: ["bank.example"], to: ["bank.example", "mail.example"] },
    ]);
  });
});

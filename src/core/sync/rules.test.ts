import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import schema from "../../../public/managed-schema.json";
import { isLoudnessOpen, loudnessChange } from "../attention/loudness";
import { type Choices, noChoices } from "../filter/filter";
import { defaultPreferences, isConsent, type Preferences, withChange } from "../preferences";
import { allowedChange, isLocked, noRules, type Rules, readRules, underRules } from "./rules";

const ADDRESS = "https://intranet.example/marathon";
const ID = `${ADDRESS}/`;

const office = {
  sources: [
    { address: ADDRESS, locked: true, races: { "men-elite": "alert" }, others: "off", words: { fire: "count" } },
  ],
  quiet: { hours: true, from: "18:00", to: "08:00" },
  alerts: { on: false },
  overlay: { modes: ["off", "dot"], denied: ["bank.example"] },
  look: { theme: "dark" },
  sync: false,
};
const { rules, unread } = readRules(office);
const choices: Record<string, Choices> = {};
const own = { follows: [], choices, preferences: defaultPreferences };

describe("reading an organisation's policy", () => {
  test("reads sources, preferences, overlay modes, denied sites and sync", () => {
    expect(unread).toEqual([]);
    expect(rules).toEqual({
      sources: [
        {
          id: ID,
          url: ADDRESS,
          locked: true,
          races: { "men-elite": "alert" },
          others: "off",
          words: { fire: "count" },
        },
      ],
      preferences: { quiet: office.quiet, alerts: office.alerts, look: office.look },
      overlayModes: ["off", "dot"],
      denied: ["bank.example"],
      sync: false,
    });
  });

  test("reads the samples in docs/organisation.md completely", () => {
    const [chromium, firefox] = [...readFileSync("docs/organisation.md", "utf8").matchAll(/```json\n(.+?)```/gs)].map(
      ([, json = ""]) => JSON.parse(json),
    );
    const given = readRules(chromium["3rdparty"].extensions.ID);
    expect(given.unread).toEqual([]);
    expect(given.rules).toMatchObject({ sources: [{ locked: true }], overlayModes: ["off", "dot"] });
    expect(readRules(firefox.policies["3rdparty"].Extensions["raceside@raceside.example"])).toEqual(given);
  });

  test("ignores only invalid values, and lists their paths", () => {
    const written = {
      sources: [{ address: "not an address" }, 7, { address: ADDRESS, races: { men: "loud" } }, { address: ADDRESS }],
      quiet: { hours: true, from: "6 pm" },
      overlay: { sites: ["*"], modes: [], denied: "bank.example", corner: "top-end" },
      pictures: { hosts: ["tracker.example"] },
      look: "dark",
      colour: { of: "money" },
      sync: "no",
    };
    const read = readRules(written);
    expect(read.rules).toEqual({
      ...noRules,
      sources: [{ id: ID, url: ADDRESS, races: {} }],
      preferences: { quiet: { hours: true }, overlay: { corner: "top-end" } },
    });
    expect(read.unread.sort()).toEqual([
      "colour.of",
      "look",
      "overlay.denied",
      "overlay.modes",
      "overlay.sites",
      "pictures.hosts",
      "quiet.from",
      "sources.0",
      "sources.1",
      "sources.2",
      "sync",
    ]);
  });

  test("accepts any value without throwing, and never allows overlay sites", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(office)), fc.jsonValue()),
        (any, some) => {
          expect(readRules(any).rules.preferences.overlay ?? {}).not.toHaveProperty("sites");
          const read = readRules(some).rules;
          expect(underRules(own, read, []).preferences.overlay.sites).toEqual([]);
        },
      ),
    );
  });

  test("knows the same preferences as Chromium's schema, and no consents", () => {
    const { sources: _, sync: _sync, ...groups } = schema.properties;
    const { modes: _modes, denied: _denied, ...overlay } = groups.overlay.properties;
    const named = Object.entries({ ...groups, overlay: { properties: overlay } }).map(([group, { properties }]) => [
      group,
      Object.keys(properties).sort(),
    ]);
    const known = Object.entries(defaultPreferences).map(([group, fields]) => [
      group,
      Object.keys(fields)
        .filter((field) => !isConsent(group, field) && field !== "denied")
        .sort(),
    ]);
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(known.filter(([, fields]) => (fields?.length ?? 0) > 0)),
    );
  });
});

describe("settings under an organisation's rules", () => {
  test("override the reader's own only where the organisation has set them", () => {
    const mine = withChange(defaultPreferences, {
      look: { theme: "light", density: "compact" },
      overlay: { mode: "card", denied: ["mail.example"] },
    });
    const { preferences, follows, ...under } = underRules({ ...own, preferences: mine }, rules, []);
    expect(preferences.look).toEqual({ theme: "dark", density: "compact", textSize: "normal" });
    expect(preferences.quiet).toEqual(office.quiet);
    expect(preferences.overlay).toMatchObject({ mode: "off", denied: ["bank.example", "mail.example"] });
    expect(follows).toEqual([{ id: ID, url: ADDRESS }]);
    expect(under.choices[ID]).toEqual({
      ...noChoices,
      races: { "men-elite": "alert" },
      others: "off",
      words: { fire: "count" },
    });
    expect(mine.look.theme).toBe("light");
  });

  test("keep the levels that the reader chose", () => {
    const chosen: Choices = { ...noChoices, races: { "men-elite": "off", "women-elite": "count" }, others: "count" };
    const under = underRules({ ...own, choices: { [ID]: chosen } }, rules, []);
    expect(under.choices[ID]).toEqual(chosen);
  });

  test("follow an unlocked source until the reader unfollows it, and a locked one always", () => {
    const open: Rules = { ...rules, sources: rules.sources.map(({ locked: _, ...source }) => source) };
    expect(underRules(own, open, []).follows).toHaveLength(1);
    expect(underRules(own, open, [ID]).follows).toEqual([]);
    expect(underRules(own, rules, [ID]).follows).toHaveLength(1);
    const follows = [{ id: ID, url: ADDRESS }];
    expect(underRules({ ...own, follows }, rules, []).follows).toEqual(follows);
  });
});

describe("a reader's change", () => {
  const refused = (change: Parameters<typeof allowedChange>[0]) => allowedChange(change, defaultPreferences, rules);

  test("is dropped for preferences that an organisation has set, and kept for others", () => {
    expect(refused({ look: { theme: "light", density: "compact" }, alerts: { on: true } })).toEqual({
      look: { density: "compact" },
      alerts: {},
    });
    expect(refused({ overlay: { mode: "card" } })).toEqual({ overlay: {} });
    expect(refused({ overlay: { mode: "dot" } })).toEqual({ overlay: { mode: "dot" } });
  });

  test("doesn't store an organisation's denied sites as the reader's", () => {
    expect(refused({ overlay: { denied: ["bank.example", "mail.example"] } }).overlay?.denied).toEqual([
      "mail.example",
    ]);
    const mine = withChange(defaultPreferences, { overlay: { denied: ["bank.example"] } });
    expect(allowedChange({ overlay: { denied: ["bank.example"] } }, mine, rules).overlay?.denied).toEqual([
      "bank.example",
    ]);
  });

  test("is locked for the preferences where it would be dropped", () => {
    const fields: [keyof Preferences, string, boolean][] = [
      ["look", "theme", true],
      ["look", "density", false],
      ["alerts", "on", true],
      ["overlay", "mode", false],
    ];
    for (const [group, field, locked] of fields) expect(isLocked(rules, group, field)).toBe(locked);
    expect(isLocked({ ...noRules, overlayModes: ["off"] }, "overlay", "mode")).toBe(true);
  });

  test("of loudness is limited to the modes that the organisation allows", () => {
    const open = (["glance", "nudge", "notify"] as const).filter((how) =>
      isLoudnessOpen(how, defaultPreferences, rules),
    );
    expect(open).toEqual(["glance", "nudge"]);
    expect(loudnessChange("nudge", defaultPreferences, rules.overlayModes).overlay).toEqual({ mode: "dot" });
  });
});

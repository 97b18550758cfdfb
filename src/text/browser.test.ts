import { afterEach, expect, test } from "vitest";
import { defaultPreferences } from "../core/preferences";
import { locale, speak, t } from "./browser";

const { time } = defaultPreferences;
afterEach(() => speak(time));

test("another language than the browser's is spoken from its own file, with the locale that belongs to it", async () => {
  expect([t("settings"), t("direction"), locale()]).toEqual(["Settings", "ltr", "en-GB-u-nu-latn"]);
  await speak({ ...time, language: "ar" });
  expect([t("settings"), t("direction"), locale()]).toEqual(["الإعدادات", "rtl", "ar-u-nu-latn"]);
  await speak(time);
  expect(t("settings")).toBe("Settings");
});

test("what was asked for last is spoken, whichever file is read first", async () => {
  await Promise.all([speak({ ...time, language: "de" }), speak({ ...time, language: "fr" })]);
  expect(t("settings")).toBe("Réglages");
  await Promise.all([speak({ ...time, language: "de" }), speak(time)]);
  expect(t("settings")).toBe("Settings");
});

test("a name that runs against the language is kept together", async () => {
  await speak({ ...time, language: "ar" });
  expect(t("standsWon", "Weir")).toBe("فوز \u2068Weir\u2069");
});

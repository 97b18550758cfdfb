import { afterEach, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import { defaultPreferences } from "../core/preferences";
import { locale, setLanguage, t } from "./browser";

const { time } = defaultPreferences;
afterEach(() => setLanguage(time));

test("another language than the browser's is spoken from its own file, with the locale that belongs to it", async () => {
  expect([t("settings"), t("direction"), locale()]).toEqual(["Settings", "ltr", "en-GB-u-nu-latn"]);
  await setLanguage({ ...time, language: "ar" });
  expect([t("settings"), t("direction"), locale()]).toEqual(["الإعدادات", "rtl", "ar-u-nu-latn"]);
  await setLanguage(time);
  expect(t("settings")).toBe("Settings");
});

test("what was asked for last is spoken, whichever file is read first", async () => {
  await Promise.all([setLanguage({ ...time, language: "de" }), setLanguage({ ...time, language: "fr" })]);
  expect(t("settings")).toBe("Réglages");
  await Promise.all([setLanguage({ ...time, language: "de" }), setLanguage(time)]);
  expect(t("settings")).toBe("Settings");
});

test("where the browser has no message at all, they are read from the file of its language", async () => {
  const getMessage = vi.spyOn(browser.i18n, "getMessage").mockReturnValue("");
  expect(t("settings")).toBe("");
  await setLanguage(time);
  expect([t("settings"), locale()]).toEqual(["Settings", "en-GB-u-nu-latn"]);
  // On the way back from another language too.
  await setLanguage({ ...time, language: "de" });
  await setLanguage(time);
  expect([t("settings"), locale()]).toEqual(["Settings", "en-GB-u-nu-latn"]);
  getMessage.mockRestore();
});

test("a name that runs against the language is kept together", async () => {
  await setLanguage({ ...time, language: "ar" });
  expect(t("standsWon", "Weir")).toBe("فوز \u2068Weir\u2069");
});

import { expect, test } from "vitest";
import { completenessFaults } from "./completeness";
import { english } from "./test-project";

const EN = english("live", "posts_one", "posts_other");

test("a language has exactly the English keys", () => {
  const languages = { en: EN, de: english("posts_one", "posts_other", "lively") };
  expect(completenessFaults(languages, ["en", "de"])).toEqual(["de: live is missing", "de: lively is of no use"]);
});

test("a language has each of its own plural forms", () => {
  const arabic = english("live", ...["zero", "one", "two", "many", "other"].map((form) => `posts_${form}`));
  const languages = { en: EN, ar: arabic, fr: EN };
  expect(completenessFaults(languages, ["en", "ar", "fr"])).toEqual([
    "ar: posts_few is missing",
    "fr: posts_many is missing",
  ]);
});

test("ordinals have plural forms of their own", () => {
  const en = english(...["one", "two", "few", "other"].map((form) => `place_${form}`));
  const languages = { en, fr: english("place_one", "place_other"), de: english("place_one", "place_other") };
  expect(completenessFaults(languages, ["en", "fr", "de"])).toEqual(["de: place_one is of no use"]);
});

test("the offered languages are those with a file", () => {
  expect(completenessFaults({ en: EN, fr: {} }, ["en", "es"])).toEqual(
    expect.arrayContaining(["es: has no messages", "fr: has messages, but can't be chosen in the settings"]),
  );
});

/**
 * Characters that are removed. Accents, which people omit or type in two ways; but not the vowel signs of Thai or
 * Hindi, nor the two voicing marks of Japanese, which tell words apart. Invisible characters: soft hyphens, zero-width
 * spaces, joiners, direction marks, the Arabic tatweel. Dots and apostrophes, also those that are letters (Hawaiian ʻ).
 */
const LEFT_OUT =
  /[\p{Script=Inherited}\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u06d6-\u06ed\p{Cf}\u0640.'’ʻ-ʿ](?<![\u3099\u309a])/gu;
/** Letters that Unicode doesn't decompose and that are spelt in several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  ı: "i",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ς: "σ",
  ґ: "г",
  "×": "x",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
/** A letter of its own, although Unicode decomposes it: "бой" is one fight, "бои" are several. */
const SHORT_I = /и\u0306/giu;
const OTHER_LETTERS = /[ßøłıæœđðþħςґ×ىیکة٠-٩۰-۹]/gu;

/** Words without accents and case, so that "RAIN" is "rain", "façade" is "facade" and "YILDIZ" is "Yıldız". */
export function normalize(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.replace(/[.']/g, "").toLowerCase();
  const bare = text.normalize("NFKD").replace(SHORT_I, "й").replace(LEFT_OUT, "").toLowerCase();
  return bare.replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? String(letter.charCodeAt(0) & 0xf));
}

/** Most texts are English, and need no tables. */
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Like `normalize`, with one spelling for umlauts: "Schär", "Schaer" and "SCHAR" are the same name. */
export const normalizeName = (name: string): string => normalize(name).replace(/([aou])e/gu, "$1");

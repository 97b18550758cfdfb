/** Words without accents and case, so that "RAIN" is "rain" and "façade" is "facade". */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[øö]/gu, "o")
    .replaceAll("ł", "l");

/** A name besides in one spelling of its umlauts: "Schär", "Schaer" and "SCHAR" are one. */
export const foldName = (name: string): string => fold(name).replace(/([aou])e/gu, "$1");

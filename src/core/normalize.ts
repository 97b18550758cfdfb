/** Words without accents and case, so that "RAIN" is "rain" and "façade" is "facade". */
export const normalize = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[øö]/gu, "o")
    .replaceAll("ł", "l");

/** A name besides in one spelling of its umlauts: "Schär", "Schaer" and "SCHAR" are one. */
export const normalizeName = (name: string): string => normalize(name).replace(/([aou])e/gu, "$1");

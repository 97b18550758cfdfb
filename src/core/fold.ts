/** Accents, case and the spellings of umlauts put aside: "Schär", "Schaer" and "SCHAR" are one. */
export function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replace(/([aou])e/gu, "$1")
    .replaceAll("ß", "ss")
    .replace(/[øö]/gu, "o")
    .replace(/ł/gu, "l");
}

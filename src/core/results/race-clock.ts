/** Days, hours, minutes and seconds with their units: "2h05'12''", "1 d 2:03:04", "12 min 5 s", "+5.384s". */
const WITH_UNITS =
  /^(?:(\d{1,2})\s*(?:d|days?|tage?|jours?|j|d[ií]as?)\.?[\s,]*)?(?:(\d{1,3})\s*(?::(?=\d+:)|h|hrs?|std|u(?:ur)?|hours?|stunden?|heures?|horas?|時間?|小?时|小時|시간)\.?\s*)?(?:(\d{1,4})\s*(?:[:m'’′]|min|mins|minuten?|minutes?|minutos?|分钟?|分鐘|분)\.?\s*)?(?:(\d{1,6}(?:[.,]\d{1,6})?)\s*(?:s|sec|secs|sek|seconds?|sekunden?|secondes?|segundos?|秒|초|"|”|″|''|’’)?\.?)?$/u;
/** Italian, Swedish, Finnish: "2.05.12,4", "34.10,2". */
const DOTTED = /^(?:(\d{1,3})\.)?(\d{1,3})\.([0-5]\d(?:,\d+)?)$/;

/**
 * The milliseconds of a time or gap as results print it, negative for one that is ahead; undefined for anything else.
 * "14:32" is read as minutes and seconds, a bare number as seconds.
 */
export function millisOf(printed: string): number | undefined {
  const text = westernDigits(printed)
    .toLowerCase()
    .replace(/\u2212|\u2013/gu, "-")
    .trim();
  const isAhead = text.startsWith("-");
  // In French "1'13"4" has tenths.
  const bare = text
    .replace(/^(?:[+-]|(?:[àa]|at|op)(?=\s*\d))\s*/u, "")
    .replace(/(?<=\d['’′]\d{1,2})(?:["”″]|''|’’)(?=\d{1,3}$)/u, ".");
  if (!/^\d/.test(bare)) return undefined;
  const dotted = /[.].*[.,]/.test(bare) ? DOTTED.exec(bare) : null;
  const [, days, hours, minutes, seconds] = dotted
    ? [undefined, undefined, ...dotted.slice(1)]
    : (WITH_UNITS.exec(bare) ?? []);
  if (!days && !hours && !minutes && !seconds) return undefined;
  const total =
    number(days) * 86_400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds?.replace(",", "."));
  return (isAhead ? -1 : 1) * Math.round(total * 1000);
}

const number = (text: string | undefined): number => (text ? Number(text) : 0);

/** "1:02:03", "2:05.4", "9.58": milliseconds as results print them. */
export function clockText(millis: number): string {
  const fraction = millis % 1000 === 0 ? "" : String((millis % 1000) / 1000).slice(1, 5);
  const seconds = Math.floor(millis / 1000);
  const pad = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (h > 0) return `${h}:${pad(m)}:${pad(s)}${fraction}`;
  return m > 0 || fraction === "" ? `${m}:${pad(s)}${fraction}` : `${s}${fraction}`;
}

/** The digits 0 to 9 in place of Arabic and Persian ones. */
export const westernDigits = (text: string): string =>
  !/[٠-٩۰-۹]/u.test(text) ? text : text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

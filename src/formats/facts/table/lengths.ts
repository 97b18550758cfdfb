import { own } from "../../../core/own";
import type { RaceEntry } from "../../../core/results/race-facts";

/** Parts of a length, as judges of horse races count them. */
const PARTS: Readonly<Record<string, number>> = {
  dh: 0,
  nse: 0.05,
  nose: 0.05,
  nez: 0.05,
  nase: 0.05,
  sh: 0.1,
  shd: 0.1,
  "short head": 0.1,
  hd: 0.2,
  head: 0.2,
  tête: 0.2,
  kopf: 0.2,
  snk: 0.25,
  nk: 0.3,
  neck: 0.3,
  encolure: 0.3,
  hals: 0.3,
};
const FRACTIONS = ["", "¼", "½", "¾"];
/** "2", "2¼ L", "1-1/4", "3.5 lengths", "½ Länge" */
const LENGTHS =
  /^\+?(\d{1,3}(?:[.,]\d{1,2})?)?[\s-]*(?:([¼½¾])|([1-7])\/([248]))?\s*(?:l|lengths?|längen?|longueurs?)?\.?$/u;

/** How many lengths of a horse a cell says; behind the winner where that stands beside it: "nk [2¾]". */
export function lengthsOf(cell: string): number | undefined {
  const text = (/[[(](.+)[\])]$/u.exec(cell)?.[1] ?? cell).trim().toLowerCase();
  const [, whole, sign = "", over, under] = LENGTHS.exec(text) ?? [];
  if (!whole && !sign && !over) return own(PARTS, text);
  return (
    Number((whole ?? "0").replace(",", ".")) + FRACTIONS.indexOf(sign) / 4 + Number(over ?? 0) / Number(under ?? 1)
  );
}

/** Gaps in lengths to the winner. Most judges say those to the one in front, which go up and down. */
export function withLengths(entries: readonly RaceEntry[]): RaceEntry[] {
  const each = entries.map(({ gap }) => (gap === undefined ? undefined : lengthsOf(gap)));
  const said = each.filter((one) => one !== undefined);
  const isToFirst = said.every((one, i) => one >= (said[i - 1] ?? 0));
  let sum = 0;
  return entries.map((entry, i) => {
    const own = each[i];
    if (own === undefined) return entry;
    sum = isToFirst ? own : sum + own;
    return { ...entry, gap: textOf(sum) ?? entry.gap ?? "" };
  });
}

/** To a quarter; less has only a name. */
function textOf(lengths: number): string | undefined {
  const quarters = Math.round(lengths * 4);
  return lengths < 0.35 ? undefined : `+${Math.floor(quarters / 4) || ""}${FRACTIONS[quarters % 4]} L`;
}

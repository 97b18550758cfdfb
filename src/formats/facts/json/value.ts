import { clockText } from "../../../core/results/race-clock";
import { isGap, timeIn } from "../table/values";

const ISO_DURATION = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** A duration of ISO 8601 ("PT2H5M12S") as results print it. */
function withoutIso(text: string): string {
  const [whole, sign = "", ...parts] = ISO_DURATION.exec(text) ?? [];
  if (whole === undefined) return text;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number((part ?? "0").replace(",", ".")));
  return sign + clockText(Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000));
}

/** A time or gap as text: as it is, or of a number of a unit. */
export function printed(value: unknown, unit: number): string | undefined {
  if (typeof value === "number") return value === 0 ? undefined : clockText(Math.abs(Math.round(value * unit)));
  // .NET writes seven digits of a second.
  const text = withoutIso(String(value).trim()).replace(/(:\d\d\.\d{3})\d+$/, "$1");
  return isGap(text) || timeIn(text) ? text : undefined;
}

/** Ten minutes in milliseconds: fewer seconds than that last nearly a week. */
const LARGE = 600_000;

/** How many milliseconds one of a field's numbers is, by its keys, else by their size. */
export function unitOf(keys: string, values: readonly unknown[]): number {
  const numbers = values.flatMap((value) =>
    typeof value === "number" || (typeof value === "string" && /^\d{6,}$/.test(value)) ? Number(value) : [],
  );
  if (/[Mm]illi|(?:^|[^a-z])ms(?![a-z])|[a-z]Ms(?![a-z])/.test(keys)) return 1;
  if (/hundredth|centi|(?:^|[^a-z])cs(?![a-z])/i.test(keys)) return 10;
  if (/sec/i.test(keys) || numbers.some((number) => !Number.isInteger(number))) return 1000;
  return numbers.some((number) => number >= LARGE) ? 1 : 1000;
}

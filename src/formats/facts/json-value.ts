import { isRecord } from "../../core/own";
import { clockText, millisOf } from "../../core/race-clock";
import { isSameTime, looksLikeGap, timeIn } from "./values";

const HAS_TEXT = ["time", "formatted", "display", "displayValue", "text", "label", "value"];

/** A field's text, or that of an object in its place. */
export const plainText = (value: unknown): string =>
  isRecord(value)
    ? String(HAS_TEXT.map((key) => value[key]).find((one) => typeof one === "string") ?? "")
    : String(value ?? "");

const ISO_DURATION = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** A duration of ISO 8601 ("PT2H5M12S") as results print it. */
function withoutIso(text: string): string {
  const [whole, sign = "", ...parts] = ISO_DURATION.exec(text) ?? [];
  if (whole === undefined) return text;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number((part ?? "0").replace(",", ".")));
  return sign + clockText(Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000));
}

/** A time or gap as text: as it is, of an object, or of a number of a unit. */
export function printed(value: unknown, unit: number): string | undefined {
  if (typeof value === "string") {
    const text = withoutIso(value.trim());
    return isSameTime(text) || millisOf(text) !== undefined || timeIn(text) || looksLikeGap(text) ? text : undefined;
  }
  if (typeof value === "number") return value === 0 ? undefined : clockText(Math.abs(Math.round(value * unit)));
  if (!isRecord(value)) return undefined;
  for (const key of HAS_TEXT) if (typeof value[key] === "string") return printed(value[key], unit);
  const number = Object.entries(value).find(([, inner]) => typeof inner === "number");
  return number && printed(number[1], unitOf([number]));
}

/** Ten minutes in milliseconds: fewer seconds than that last nearly a week. */
const LARGE = 600_000;

/** How many milliseconds one of a field's numbers is, by its key, else by their size. */
export function unitOf(fields: readonly (readonly [key: string, value: unknown])[]): number {
  const numbers = fields.flatMap(([, value]) => (typeof value === "number" ? [value] : []));
  const key = fields.find(([one]) => one)?.[0] ?? "";
  if (/[Mm]illi|(?:^|[^a-z])ms(?![a-z])|[a-z]Ms(?![a-z])/.test(key)) return 1;
  if (/sec/i.test(key) || numbers.some((number) => !Number.isInteger(number))) return 1000;
  return numbers.some((number) => number >= LARGE) ? 1 : 1000;
}

/** What a line of a ticker begins with: a time of day, or where a race stands ("Lap 12", "Bieg 15", "km 35", "67'"). */
export interface LineMark {
  /** As printed, without what sets it off. */
  printed: string;
  /** Minutes since midnight, for a time of day. */
  clock?: number;
  /** For anything else: how far the race has come. */
  count?: number;
  /** The name of its zone, in capitals, where one is printed behind a time. */
  zoneName?: string;
  /** How many characters of the line it takes with what sets it off. */
  length: number;
}

const SET_OFF = String.raw`[\s+*•·|[\](){}»>«–—:,;.\/-]*`;
/** Words for "at" and "o'clock" that stand before a time. */
const AT = String.raw`(?:(?:um|ab|gegen|at|à|a las|las|alle ore|alle|ore|kl\.?|klokka|klokken|klo|godz\.?)\s+)?`;
const ZONE = String.raw`(?:\s\(?(?<zone>GMT|UTC|[BIJW]ST|CES?T|MES?Z|EES?T|WEST|[ECMP][SD]?T|A[CEW][SD]T|MSK)\)?(?![A-Za-z]))?`;
/** Not a range ("9:00–10:30"), a score or a result ("2:03:15", "32:08.5", "1.45,3"). */
const END = String.raw`(?![\d\p{L}])(?![.,:]\d)(?!\s*(?:[–—-]|bis|to|until|till|à|a)\s*\d{1,2}\s?(?:[:.h]\d\d|uhr|[ap]m))`;

const CLOCKS = [
  // 12:42, 12:42 Uhr, 3:05 pm, 15:05 BST
  String.raw`(\d{1,2}):(\d\d)(?:\s?(?:uhr|u|uur|hrs?|h)(?!\p{L})|\s?(?<half>[ap])\.?\s?m(?!\p{L})\.?)?`,
  // 12.42 Uhr, 9.38am; without a word it might be a date or a distance
  String.raw`(\d{1,2})\.(\d\d)\s?(?:(?:uhr|u|uur|hrs?|h)(?!\p{L})|(?<half>[ap])\.?\s?m(?!\p{L})\.?)`,
  // 12h42, 12 h 42, 14h
  String.raw`(\d{1,2})\s?h\s?(\d\d)?(?!\p{L})`,
  // 12 Uhr, 3pm
  String.raw`(\d{1,2})()\s?(?:uhr(?!\p{L})|(?<half>[ap])\.?m(?!\p{L})\.?)`,
].map((form) => new RegExp(`^${SET_OFF}(${AT}${form})${ZONE}${END}`, "iu"));
/** 12.42 with a word before it: "kl. 12.42", "ore 12.42". */
const DOTTED = new RegExp(
  `^${SET_OFF}((?:kl\\.?|klokka|klokken|klo|ore|alle|godz\\.?)\\s*(\\d{1,2})\\.(\\d\\d))${END}`,
  "iu",
);
/** The same in a heading, where two digits on each side are a time. */
const BARE = new RegExp(`^${SET_OFF}((\\d\\d)\\.(\\d\\d))${END}(?=\\s*(?:[–—:|-]|\\s\\p{L}|$))`, "iu");

const UNITS = String.raw`laps?|rounds?|runden?|heat|lauf|bieg|wyścig|okrążenie|tour|vuelta|giro|volta|ronde|varv|kierros|kolo|km|kilomet(?:er|re)s?|kilómetros?|chilometro|miles?|meile|minute|minuto|minuta|min\.?|over|jornada|inning`;
const NUMBER = String.raw`(?:n(?:r|o|°|º)\.?|#)?\s*(\d{1,3})(?:\s?\/\s?\d{1,3})?`;
const PLACES = [
  new RegExp(`^${SET_OFF}((?:${UNITS})\\s*${NUMBER})(?![\\d\\p{L}])(?![.,:]\\d)`, "iu"),
  new RegExp(`^${SET_OFF}((\\d{1,3})(?:\\.|st|nd|rd|th|er|e|ème|ª|º)?\\s?(?:${UNITS}))(?![\\d\\p{L}])`, "iu"),
  new RegExp(`^${SET_OFF}((\\d{1,3})(?:\\s?\\+\\s?(\\d{1,2}))?\\s?['’′´])(?![\\d\\p{L}'’])`, "iu"),
];

const LOOKED_AT = 60;

/**
 * What a line begins with.
 *
 * @param isHeading where "12.42" is a time without a word that says so
 */
export function markOf(line: string, isHeading = false): LineMark | undefined {
  const start = line.slice(0, LOOKED_AT);
  if (!/\d/.test(start.slice(0, 24))) return undefined;
  for (const form of [...CLOCKS, DOTTED, ...(isHeading ? [BARE] : [])]) {
    const match = form.exec(start);
    if (!match) continue;
    const [whole, printed = "", hours = "", minutes = ""] = match;
    const { half, zone: zoneName } = match.groups ?? {};
    const clock = minutesOf(Number(hours), Number(minutes || 0), half);
    if (clock === undefined) return undefined;
    const isZone = zoneName !== undefined && zoneName === zoneName.toUpperCase();
    return {
      printed,
      clock,
      ...(isZone && { zoneName }),
      length: setOff(start, isZone ? whole.length : whole.indexOf(printed) + printed.length),
    };
  }
  for (const form of PLACES) {
    const [whole, printed, count, added = "0"] = form.exec(start) ?? [];
    if (whole && printed)
      return { printed, count: Number(count) + Number(added) / 100, length: setOff(start, whole.length) };
  }
  return undefined;
}

function minutesOf(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (hours > (half ? 12 : 23) || minutes > 59) return undefined;
  const since = half ? (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hours;
  return since * 60 + minutes;
}

const AFTER = new RegExp(SET_OFF, "uy");
function setOff(start: string, from: number): number {
  AFTER.lastIndex = from;
  return from + (AFTER.exec(start)?.[0].length ?? 0);
}

import { normalizeName } from "../../../core/normalize";
import type { Race } from "../../../core/race";

/** What people call the parts of a large event; "rest" for what belongs to none. */
const GROUPS = ["track", "field", "relays", "road", "combined", "sessions", "rest"] as const;
type GroupId = (typeof GROUPS)[number];

/** A discipline: its races of women and of men side by side, else the one race of those who race together. */
export interface RaceRow {
  /** The discipline and its class. */
  is: string;
  women?: Race;
  men?: Race;
  /** Of mixed teams, or of all together. */
  open?: Race;
}

export interface RaceGroup {
  id: GroupId;
  rows: RaceRow[];
}

/**
 * By the discipline of a signature: an id of our vocabulary, or a publisher's label, so words of other languages are here
 * too. The first that fits decides: "4x100m hurdles relay" is a relay.
 */
const PATTERNS: readonly [GroupId, RegExp][] = [
  ["relays", /relay|^\d ?[x×] ?\d|staffel|relais|relevo|تتابع/iu],
  ["combined", /(?:hepta|deca|penta|octa)t(?:h|l)|décathlon|mehrkampf|siebenkampf|zehnkampf|omnium|سباعي|عشاري/iu],
  ["road", /walk|marathon|gehen|marche|marcha|road|ماراثون/iu],
  [
    "field",
    /jump|vault|shot.?put|discus|hammer|javelin|throw|sprung|wurf|sto(?:ß|ss)|saut|perche|lancer|salto|lanzamiento|قفز|وثب|رمي/iu,
  ],
  ["sessions", /practice|qualifying|^sprint$|grand-prix|training|essais|libres|clasifica/iu],
  ["track", /^\d[\d.,]* ?k?m(?:$|\W)|hurdles|steeple|mile|hürden|haies|vallas|حواجز/iu],
];

const groupOf = ({ is: { discipline } }: Race): GroupId =>
  PATTERNS.find(([, pattern]) => pattern.test(discipline))?.[0] ?? "rest";

/** Fewer races than this need no headings. */
export const MANY = 10;

/**
 * The races of a coverage as a table: groups as the sport has them, in each a row for a discipline. Distances come in
 * their order, everything else in that of the coverage. A few races are one group.
 */
export function groupedRaces(races: readonly Race[], grouped = races.length >= MANY): RaceGroup[] {
  return GROUPS.flatMap((id) => {
    const of = races.filter((race) => (grouped ? groupOf(race) : "rest") === id);
    return of.length > 0 ? [{ id, rows: rowsOf(of, grouped) }] : [];
  });
}

/** The races whose name, or another name for it, has all the words that were typed; all races where none was. */
export function racesFound(races: readonly Race[], typed: string): Race[] {
  const words = normalizeName(typed).split(" ").filter(Boolean);
  return races.filter(({ name, aliases }) => {
    const names = [name, ...aliases].map(normalizeName);
    return words.every((word) => names.some((one) => one.includes(word)));
  });
}

function rowsOf(races: readonly Race[], sorted: boolean): RaceRow[] {
  const rows: RaceRow[] = [];
  for (const race of races) {
    const { discipline, gender, class: group } = race.is;
    const cell = gender === "women" || gender === "men" ? gender : "open";
    const is = [discipline, group].filter(Boolean).join(" ");
    const row = rows.find((one) => one.is === is && !one[cell] && isOpen(one) === (cell === "open"));
    if (row) row[cell] = race;
    else rows.push({ is, [cell]: race });
  }
  // Those who race together stand below, where the columns of women and men have ended.
  const byPlace = [...rows.filter((row) => !isOpen(row)), ...rows.filter(isOpen)];
  return sorted ? byPlace.sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || metres(a) - metres(b)) : byPlace;
}

const isOpen = ({ open }: RaceRow): boolean => open !== undefined;

/** Disciplines whose id has no distance. */
const METRES: Readonly<Record<string, number>> = { "sprint-hurdles": 110, steeplechase: 3000.5, mile: 1609 };

/** The distance of a row; those without one come after it, in the order in which they were. */
function metres({ is }: RaceRow): number {
  const [discipline = ""] = is.split(" ");
  const named = Object.hasOwn(METRES, discipline) ? METRES[discipline] : undefined;
  if (named !== undefined) return named;
  const [, figure = "", unit = ""] = /^(\d[\d.,]*)[ -]?(km|m|miles?)?/u.exec(is) ?? [];
  if (!figure) return Number.MAX_SAFE_INTEGER;
  return Number(figure.replace(/[.,](?=\d{3}(?!\d))/gu, "")) * ({ km: 1000, mile: 1609, miles: 1609 }[unit] ?? 1);
}

/** What a row is called: its races' names without women and men, "100m/110m hurdles"; both names where that isn't clear. */
export function rowName({ women, men, open }: RaceRow): string {
  const names = [women, men, open].flatMap((race) => race?.name ?? []);
  const [first = "", second] = names;
  if (second === undefined) return first;
  return common(first.split(" "), second.split(" ")) ?? names.join(" · ");
}

/** Words for those who race, as names of races have them. */
const WHO =
  /^(?:(?:wo)?men(?:['’]s)?|frauen|männer|damen|herren|femmes|hommes|dames|messieurs|mujeres|hombres|femenin[ao]s?|masculin[ao]s?|سيدات|السيدات|رجال|الرجال)$/iu;

/** The words of both, where at most one differs beside those for who races. */
function common(a: readonly string[], b: readonly string[]): string | undefined {
  if (a.length !== b.length) return undefined;
  const words = a.map((word, place) => {
    const other = b[place] ?? "";
    if (WHO.test(word) && WHO.test(other)) return "";
    return word === other ? word : `${word}/${other}`;
  });
  const text = words.filter(Boolean).join(" ");
  if (!text || words.every(Boolean) || words.filter((word) => word.includes("/")).length > 1) return undefined;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

import { paragraph } from "../src/core/blocks";
import type { Kind, Post } from "../src/core/coverage";
import { seenFrom } from "../src/core/filter/seen";
import { defaultPreferences } from "../src/core/preferences";
import type { Race } from "../src/core/race";
import type { Settings } from "../src/core/settings";
import { itemsOf } from "../src/store/changes";
import { followingAll, MINUTE_MS, storedCoverage } from "./stored-coverage";

/** A coverage as a reader finds it at the toolbar. */
export interface GlanceCase {
  title: string;
  races: readonly string[];
  /** How many of its races are followed, from the first on. */
  followed: number;
  /** How long ago the reader looked last. A post comes every minute and a half. */
  awayMinutes: number;
  posts?: number;
  summary?: readonly string[];
  /** Which races have a leader by now; half of them without it. */
  led?: number;
  textSize?: Settings["preferences"]["look"]["textSize"];
}

const MARATHON = ["Men's wheelchair", "Women's wheelchair", "Elite women", "Elite men"];
const EVENTS = [
  ...["100m", "200m", "400m", "800m", "1500m", "5000m", "10,000m", "110m hurdles", "400m hurdles"],
  ...["3000m steeplechase", "High jump", "Pole vault", "Long jump", "Triple jump", "Shot put", "Discus", "Hammer"],
  ...["Javelin", "4x100m relay", "4x400m relay", "20km walk", "Marathon"],
];
const ATHLETICS = EVENTS.flatMap((event) => [`Women's ${event}`, `Men's ${event}`]);

/** The busiest half hour of a marathon with four races, all followed, 25 minutes away. */
export const marathon: GlanceCase = {
  title: "Harbour Marathon 2026: the elite races and 40,000 runners behind them",
  races: MARATHON,
  followed: 4,
  awayMinutes: 25,
  summary: [
    "Elite women pass halfway inside the course record, four of them together",
    "Men's wheelchair: Okafor and Lind away from the others since the bridge",
    "Masses under way: trains every four minutes, bags back at the north gate",
  ],
};

/** A day of athletics with 44 races. */
export const athletics = (followed: number, awayMinutes: number): GlanceCase => ({
  title: "Northgate Athletics Championships 2026, day three",
  races: ATHLETICS,
  followed,
  awayMinutes,
  summary: ["Two world leads on the track, and a long evening in the field", "Relays begin at half past eight"],
});

const NAMES = ["Okafor", "Lind", "Marchetti", "Abara", "Sørensen", "Quispe", "Novak", "Haddad"];
const KINDS: Kind[] = ["other", "lead change", "other", "quote", "other", "start", "other", "record"];

/**
 * What the extension has stored of such a coverage: the newest post a minute old, and the source not to be asked again.
 *
 * @returns what to put into the extension's storage, and the coverage's id
 */
export function glanceCoverage(is: GlanceCase, now = Date.now(), id = "https://glance.example/live") {
  const at = (minutes: number) => new Date(now - minutes * MINUTE_MS).toISOString();
  const races = is.races.map((name, n): Race => {
    const leader = NAMES[n % NAMES.length] ?? "";
    const led = n < (is.led ?? is.races.length) && n % 2 === 0;
    return {
      id: `race-${n}`,
      name,
      is: { discipline: name.replace(/^(Wom|M)en's /, ""), gender: /^Women|women$/.test(name) ? "women" : "men" },
      aliases: [name],
      hue: n % 6,
      ...(led && { standing: { leader, isFinal: n % 4 === 2, places: [], postId: "post-2", at: at(4) } }),
    };
  });
  const active = Math.max(is.followed, Math.min(is.races.length, 6));
  const posts = Array.from({ length: is.posts ?? 120 }, (_, n): Post => {
    const race = races[n % active];
    const name = NAMES[(n * 3) % NAMES.length] ?? "";
    const publishedAt = at(1 + n * 1.5);
    return {
      id: `post-${n}`,
      url: `${id}#post-${n}`,
      headline: `${name} moves to the front with ${40 - (n % 30)} to go, and nobody answers at once`,
      publishedAt,
      arrivedAt: publishedAt,
      label: race?.name,
      body: [
        paragraph(
          `The group has been together since the second turn, and ${name} was the first to try. The wind is against them until the river.`,
        ),
        paragraph("Behind them the chase is being organised, eleven seconds back."),
      ],
      keyEvent: false,
      pinned: false,
      withdrawn: false,
      kind: KINDS[n % KINDS.length] ?? "other",
      races: race ? [{ id: race.id, confidence: "label", reason: { why: "label" } }] : [],
    };
  });
  const head = {
    title: is.title,
    summary: is.summary ? [{ type: "list" as const, ordered: false, items: is.summary.map((text) => ({ text })) }] : [],
    zone: "Europe/London",
    races,
    followedAt: at(600),
  };
  const source = { lastSuccessAt: at(0.5), lastNewsAt: at(1) };
  const seen = seenFrom(at(is.awayMinutes), at(is.awayMinutes));
  const coverage = storedCoverage({ id, head, source, seen, posts }, now);
  const levels = Object.fromEntries(races.slice(0, is.followed).map((race) => [race.id, "count" as const]));
  const { look } = defaultPreferences;
  const settings: Settings = {
    ...followingAll({ [id]: levels }),
    preferences: { ...defaultPreferences, look: { ...look, textSize: is.textSize ?? look.textSize } },
  };
  return { id, settings, items: itemsOf({ settings, tidied: new Date(now).toISOString(), coverage }) };
}

import { isAbout, isKeyEvent, type Post } from "../../core/coverage";
import type { Race } from "../../core/race";

/** A time span in milliseconds since 1970. It begins and ends at whole hours of the reader's clock. */
export interface Span {
  from: number;
  to: number;
}

/** Posts so close together that they share one target on the screen. */
export interface Mark {
  /** Its slot on the axis, from 0. */
  slot: number;
  /** The newest key event among the posts, else the newest post. */
  main: Post;
  /** How many other posts share the mark. */
  more: number;
}

/** One race along the time axis. */
export interface Lane {
  race: Race;
  /** Oldest first. */
  marks: Mark[];
  /** Positions of its posts, from 0 at the start of the span to 1 at its end. Key events are listed separately. */
  at: { posts: number[]; keyEvents: number[] };
  /** Oldest first. */
  posts: Post[];
}

const HOUR_MS = 3_600_000;
/** Possible hours between two ticks. */
const STEPS = [1, 2, 3, 4, 6, 12];

/** The whole hours of the reader's clock around some posts; undefined without posts. */
export function spanOf(posts: readonly Post[]): Span | undefined {
  const times = posts.map(timeOf);
  if (times.length === 0) return undefined;
  const from = hourOf(times.reduce((a, b) => Math.min(a, b)));
  const last = times.reduce((a, b) => Math.max(a, b));
  return { from, to: Math.max(from, hourOf(last)) + HOUR_MS };
}

/**
 * The hours to label on the axis. The end has no label, for lack of room beside it.
 *
 * @param most the number of labels that fit
 */
export function ticksOf({ from, to }: Span, most: number): number[] {
  const hours = Array.from({ length: Math.round((to - from) / HOUR_MS) }, (_, i) => from + i * HOUR_MS);
  const every = (step: number) => hours.filter((hour) => new Date(hour).getHours() % step === 0);
  const step = STEPS.find((one) => every(one).length <= most) ?? 24;
  return every(step);
}

/** A time's position in a span: 0 at its start, 1 at its end. */
export const along = (time: number, { from, to }: Span): number => (time - from) / (to - from);

/**
 * Places the posts of each race on one time axis.
 *
 * @param posts newest first, all within the span
 * @param slots the number of targets that fit side by side
 */
export function lanesOf(posts: readonly Post[], races: readonly Race[], span: Span, slots: number): Lane[] {
  const oldestFirst = posts.toReversed();
  return races.map((race) => {
    const its = oldestFirst.filter((post) => isAbout(post, race.id));
    const places = (some: readonly Post[]) => [...new Set(some.map((post) => along(timeOf(post), span)))];
    return {
      race,
      posts: its,
      marks: marksOf(its, span, slots),
      at: { posts: places(its.filter((post) => !isKeyEvent(post))), keyEvents: places(its.filter(isKeyEvent)) },
    };
  });
}

function marksOf(posts: readonly Post[], span: Span, slots: number): Mark[] {
  const bySlot = new Map<number, Mark>();
  for (const post of posts) {
    const slot = Math.min(slots - 1, Math.floor(along(timeOf(post), span) * slots));
    const mark = bySlot.get(slot);
    const isMain = !mark || isKeyEvent(post) || !isKeyEvent(mark.main);
    bySlot.set(slot, { slot, main: isMain ? post : mark.main, more: mark ? mark.more + 1 : 0 });
  }
  return [...bySlot.values()].sort((a, b) => a.slot - b.slot);
}

/** The mark that an arrow key leads to: along the lane, or to the nearest mark of the next lane that has any. */
export function neighbour(
  lanes: readonly Lane[],
  from: { lane: number; slot: number },
  to: "later" | "earlier" | "up" | "down" | "first" | "last",
): { lane: number; slot: number } | undefined {
  const marks = lanes[from.lane]?.marks ?? [];
  const place = marks.findIndex((mark) => mark.slot === from.slot);
  const inLane = { later: place + 1, earlier: place - 1, first: 0, last: marks.length - 1 };
  if (to !== "up" && to !== "down") {
    const mark = marks[inLane[to]];
    return mark && { lane: from.lane, slot: mark.slot };
  }
  const step = to === "up" ? -1 : 1;
  for (let lane = from.lane + step; lanes[lane]; lane += step) {
    const nearest = lanes[lane]?.marks.toSorted((a, b) => distance(a, from) - distance(b, from))[0];
    if (nearest) return { lane, slot: nearest.slot };
  }
  return undefined;
}

const distance = (mark: Mark, from: { slot: number }): number => Math.abs(mark.slot - from.slot);

export const timeOf = (post: Post): number => Date.parse(post.publishedAt);

/** Where the reader's clock last showed a whole hour; to set its minutes would lead out of an hour that it repeats. */
function hourOf(time: number): number {
  const date = new Date(time);
  return time - date.getMinutes() * 60_000 - date.getSeconds() * 1000 - date.getMilliseconds();
}

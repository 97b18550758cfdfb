import type { WrittenStart } from "./calendar";
import type { CoverageHead, JoinedStart, Post } from "./coverage";
import { isAbout } from "./coverage";
import type { Instant } from "./instant";
import type { Race } from "./race";

/** When a coverage starts: as its source says, unless the reader took another start instead of that one. */
export const startOf = (said: Instant | undefined, joined: JoinedStart | undefined): Instant | undefined =>
  joined && (said === undefined || said === joined.instead) ? joined.at : said;

type Announced = Pick<CoverageHead, "startsAt" | "joinedStart">;

/** A coverage that starts when the reader says; null for when its source says. */
export function withJoinedStart<T extends Announced>(head: T, at: Instant | null): T & Announced {
  const said = saidBy(head);
  return withStart(head, at === null ? undefined : { at, ...(said && { instead: said }) });
}

/** A coverage with a start that the reader took, perhaps on another machine; it may say another by now. */
export function withStart<T extends Announced>(head: T, joined: JoinedStart | undefined): T & Announced {
  const { joinedStart: _before, startsAt: _start, ...rest } = head;
  const start = startOf(saidBy(head), joined);
  return { ...(rest as T), ...(start && { startsAt: start }), ...(joined && { joinedStart: joined }) };
}

const saidBy = ({ startsAt, joinedStart }: Announced): Instant | undefined =>
  joinedStart && startsAt === joinedStart.at ? joinedStart.instead : startsAt;

/** The announced starts of a coverage and of those of its races that are followed, as they are written to a calendar. */
export function announcedStarts(
  { id, title, url, startsAt }: Pick<CoverageHead, "id" | "title" | "url" | "startsAt">,
  races: readonly Race[],
  now: Instant,
): WrittenStart[] {
  const ofRaces = races.flatMap(({ id: raceId, name, startsAt: at, standing }): WrittenStart[] =>
    at && at > now && !standing ? [{ id: `${id}#${raceId}`, name: `${name} · ${title}`, when: { at }, url }] : [],
  );
  const isSaid = ofRaces.some(({ when }) => "at" in when && when.at === startsAt);
  if (!startsAt || startsAt <= now || isSaid) return ofRaces;
  return [{ id, name: title, when: { at: startsAt }, url }, ...ofRaces];
}

/** Starts are late by minutes all the time. */
const LATE_MS = 5 * 60_000;
/** After that, nobody waits for it any more. */
const LATEST_MS = 6 * 3_600_000;

const isOverdue = (startsAt: Instant, now: number): boolean => {
  const late = now - Date.parse(startsAt);
  return late >= LATE_MS && late <= LATEST_MS;
};

/**
 * The announced start of a race that has passed without a sign that it has started: nothing says how it stands, and no post since
 * then is about it.
 *
 * @param now the time at the race in milliseconds
 */
export function overdueStart(
  { id, startsAt, standing }: Race,
  posts: readonly Post[],
  now: number,
): Instant | undefined {
  if (!startsAt || standing || !isOverdue(startsAt, now)) return undefined;
  const isSign = (post: Post) => !post.withdrawn && post.publishedAt >= startsAt && isAbout(post, id);
  return posts.some(isSign) ? undefined : startsAt;
}

/** The same of a coverage that its source still calls upcoming. */
export const overdueCoverage = (
  { status, startsAt }: Pick<CoverageHead, "status" | "startsAt">,
  now: number,
): Instant | undefined => (status === "upcoming" && startsAt && isOverdue(startsAt, now) ? startsAt : undefined);

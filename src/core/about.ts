import type { Kind, Post, PublishedPost } from "./coverage";

const keyKinds: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/** Start, lead change, result, record or withdrawal; or the publisher says so. */
export const isKeyEvent = (post: PublishedPost & { kind: Kind }): boolean => post.keyEvent || keyKinds.has(post.kind);

/** Whether a post is about a race. */
export const isAbout = (post: Post, raceId: string): boolean => post.races.some((race) => race.id === raceId);

/** Whether a post is surely about a race: what is only guessed to be about it is no line of its news. */
export const isSurelyAbout = (post: Post, raceId: string): boolean =>
  post.races.some(({ id, confidence }) => id === raceId && confidence !== "low");

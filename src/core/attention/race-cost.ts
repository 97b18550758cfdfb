import * as z from "zod/mini";
import type { Kind, Post } from "../coverage";
import { type Choices, levelOfRace } from "../filter/filter";
import { Instant } from "../instant";
import { own, recordOf } from "../own";
import { leavesRoom } from "./budget";

/** What interrupted for a race within the last day, by its coverage's and its own id. */
export const Costs = recordOf(z.array(z.object({ postId: z.string(), at: Instant })));
export type Costs = z.infer<typeof Costs>;

/** What was shown, by the race that it counts for (see `raceKey`). */
export type Cost = Readonly<Record<string, Costs[string][number]>>;

/** A moment of a race. */
export interface Moment {
  /** Empty where the post is of none, or but guessed to be of one of several. */
  race: string;
  /** What it tells, if that isn't the kind of its post. */
  kind?: Kind;
  /** The reason to tune in, if no more than that is to be told. */
  tuneIn?: "end" | "fight";
}

/** What decides which race a post of a coverage counts for. */
interface Counting {
  id: string;
  choices: Choices;
  /** The posts that deserve to interrupt, each with its race; absent if all at Alert do. */
  moments?: ReadonlyMap<string, Moment>;
}

/** The race whose notification a post replaces: the one at Alert, else the first that isn't a guess. */
export function topicOf(post: Post, choices: Choices): string | undefined {
  const sure = post.races.filter(({ confidence }) => confidence !== "low");
  return (sure.find(({ id }) => levelOfRace(choices, id) === "alert") ?? sure[0])?.id;
}

/** Which race an interruption counts for. */
export const raceKey = (post: Post, { id, choices, moments }: Counting): string =>
  `${id} ${moments?.get(post.id)?.race ?? topicOf(post, choices) ?? ""}`;

/** What a post tells of. */
export const kindOf = (post: Post, { moments }: Pick<Counting, "moments">): Kind =>
  moments?.get(post.id)?.kind ?? post.kind;

/** Whether a post's race may cost one more. @param most 0 for any number */
export function mayCost(post: Post, source: Counting, costs: Costs, most: number): boolean {
  const others = (own(costs, raceKey(post, source)) ?? []).filter(({ postId }) => postId !== post.id);
  return leavesRoom(others.length, most, kindOf(post, source));
}

/** The ids of a coverage's posts that have interrupted. Those of another may be the same: publishers count. */
export const toldOf = (coverageId: string, costs: Costs): Set<string> =>
  new Set(
    Object.entries(costs).flatMap(([key, all]) =>
      key.startsWith(`${coverageId} `) ? all.map(({ postId }) => postId) : [],
    ),
  );

/** What came by several channels counts once. */
export function withCost(costs: Costs, cost: Cost): Costs {
  const added = Object.entries(cost).map(([key, one]): [string, Costs[string]] => {
    const others = (own(costs, key) ?? []).filter(({ postId }) => postId !== one.postId);
    return [key, [...others, one]];
  });
  return { ...costs, ...Object.fromEntries(added) };
}

const DAY_MS = 24 * 60 * 60_000;

export const withinDay = (costs: Costs, now: Instant): Costs =>
  Object.fromEntries(
    Object.entries(costs).flatMap(([key, all]) => {
      const recent = all.filter(({ at }) => Math.abs(Date.parse(now) - Date.parse(at)) < DAY_MS);
      return recent.length > 0 ? [[key, recent]] : [];
    }),
  );

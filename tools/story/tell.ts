import { setTimeout as sleep } from "node:timers/promises";
import { actionState, chooseLevel, command, storedCoverage } from "../../testing/browser";
import { badgeLine, postLine, say } from "./lines";
import type { Stage } from "./stage";

const BEAT_MS = 1000;

/** The races that this reader chose; of another page, all. */
const CHOSEN: ReadonlySet<string> = new Set(["Men's wheelchair", "Elite women", "Elite men"]);

/** What has been printed already. */
export interface Told {
  posts: Set<string>;
  races: Set<string>;
  badge: string;
}

export const nothingTold = (): Told => ({ posts: new Set(), races: new Set(), badge: "" });

/** Prints what is new at intervals, until it is stopped or its page is closed. */
export async function tell(stage: Stage, told: Told, until: () => boolean): Promise<void> {
  while (!until() && !stage.options.isClosed()) {
    await tellNews(stage, told);
    await sleep(BEAT_MS);
  }
}

/** Refreshes, and prints each new post, and the badge if it has changed. */
export async function tellNews(stage: Stage, told: Told): Promise<void> {
  const { options, coverageId } = stage;
  await command(options, "refresh", { coverageId });
  const { coverage } = await storedCoverage(options, coverageId);
  for (const post of coverage.posts.toReversed()) {
    const version = `${post.id} ${post.editedAt} ${post.withdrawn}`;
    if (!told.posts.has(version)) say(postLine(post, coverage));
    told.posts.add(version);
  }
  const found = coverage.races.filter(({ id }) => !told.races.has(id));
  for (const { id, name } of found) {
    told.races.add(id);
    const counts = !coverage.races.some((race) => CHOSEN.has(race.name)) || CHOSEN.has(name);
    if (counts) await chooseLevel(options, name, "Count");
    say(
      `       A race was found: ${name}. ${counts ? "It is chosen to count in the badge." : "It is shown, not counted."}`,
    );
  }
  // The badge is drawn before the background answers, but a click doesn't wait for the answer.
  if (found.length > 0) await command(options, "refresh", { coverageId });
  await tellBadge(stage, told);
}

/** Prints what the toolbar button shows, if that has changed. */
export async function tellBadge({ options }: Stage, told: Told): Promise<void> {
  const state = await actionState(options);
  const line = badgeLine(state);
  // A new time in the title alone is no change.
  const gist = line.replace(/\d\d:\d\d/g, "");
  if (gist !== told.badge) say(line);
  told.badge = gist;
}

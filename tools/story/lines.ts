import { plainText } from "../../src/core/blocks";
import type { Coverage, Post } from "../../src/core/coverage";
import type { ActionState } from "../../testing/browser";

/** The story's lines in a terminal, one per event. */

export const say = (line = ""): void => void process.stdout.write(`${line}\n`);

/** A file or a pipe has no width. */
const WIDTH = process.stdout.columns ?? Number.POSITIVE_INFINITY;
const RACE_WIDTH = 24;

/** "09:08  Men's wheelchair          Yamamoto in early lead". */
export function postLine(post: Post, coverage: Coverage): string {
  const names = post.races.map(({ id }) => coverage.races.find((race) => race.id === id)?.name ?? id);
  const gist = post.headline ?? plainText(post.body).split("\n")[0] ?? "";
  const mark = post.withdrawn ? "(withdrawn) " : post.editedAt ? "(edited) " : "";
  const about = coverage.races.length > 0 ? `${names.join(", ").padEnd(RACE_WIDTH)}  ` : "";
  return shortened(`${timeIn(coverage.zone, post.publishedAt)}  ${about}${mark}${gist}`);
}

/** `● 3 (blue) "3 new in Men's wheelchair: Weir leads."`; an empty circle for no badge. */
export function badgeLine({ badge, colour, title }: ActionState): string {
  const drawn = badge === "" ? "○ no badge" : `● ${badge} (${colourName(colour)})`;
  return `       ${drawn}  “${title}”`;
}

/** The name of a badge's colour. */
function colourName([red = 0, green = 0, blue = 0]: readonly number[]): string {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return "grey";
  if (red >= Math.max(green, blue)) return "red";
  return blue >= green ? "blue" : "green";
}

function timeIn(zone: string, instant: string): string {
  const time = (timeZone: string) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
  try {
    return time(zone);
  } catch {
    return time("UTC");
  }
}

const shortened = (line: string): string => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line);

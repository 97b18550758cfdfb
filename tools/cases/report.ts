import { problemSentence } from "../../src/text/problem";
import { t } from "../text";
import type { Poll } from "./serve";

/** What each poll of a case has brought, to be read. */
export const report = (name: string, polls: readonly Poll[]): string =>
  [name, ...polls.flatMap((poll, i) => linesOf(poll, i))].join("\n");

function linesOf(poll: Poll, i: number): string[] {
  const changes = [
    `${poll.added.length} added`,
    ...(poll.edited.length > 0 ? [`edited: ${poll.edited.join(", ")}`] : []),
    ...(poll.withdrawn.length > 0 ? [`withdrawn: ${poll.withdrawn.join(", ")}`] : []),
    `${poll.unread.length} unread`,
    `badge "${poll.badge}"`,
    ...(poll.overlay.length > 0 ? [`overlay: ${poll.overlay.join(", ")}`] : []),
    ...(poll.notifications.length > 0 ? [`notifications: ${poll.notifications.join(", ")}`] : []),
    ...(poll.nextInMinutes === undefined ? [] : [`next in ${poll.nextInMinutes.toFixed(1)} min`]),
    ...(poll.problem ? [problemSentence(poll.problem, t)] : []),
  ];
  const unread = new Set(poll.unread);
  const posts = poll.posts.map((post) => {
    const title = post.headline ?? post.id;
    const printed = post.printedTime === undefined ? "" : ` (printed "${post.printedTime}")`;
    const state = post.withdrawn ? "withdrawn" : unread.has(post) ? "unread" : "read";
    return `    ${post.publishedAt}${printed}  ${state.padEnd(9)}  ${title}`;
  });
  return [`  poll ${i + 1}: ${changes.join("; ")}`, ...posts];
}

import { plainText } from "../../core/blocks";
import type { UntimedPost } from "../times/post-order";

// Lists whose items have a time and sentences, and tell of no event: matches, versions of a program, states of a failure.

const textOf = ({ headline = "", body }: UntimedPost): string => `${headline}\n${plainText(body)}`.trim();

/** "Rovers 2–1 Town." at the beginning: both are names, and "12:42" is a time. */
const MATCH =
  /^(\p{L}[^\n]{1,40}?) (?:\d{1,3} ?[–-] ?\d{1,3}|\d{1,2}:\d) ((?:\p{Lu}[\p{L}.'’-]*|\d+)(?: (?:\p{Lu}[\p{L}.'’-]*|\d+)){0,4}) ?(?:[.,;:(|\n]|$)/u;

/** Whether posts are a match each: who tells of several comes back to one, or says more before the score. */
export function areMatches(posts: readonly UntimedPost[]): boolean {
  const names = posts.map((post) => MATCH.exec(textOf(post))?.slice(1).join(" "));
  return names.every(Boolean) && new Set(names).size === posts.length;
}

/** "Live Text 2.4.1", "Version 3.0", "2.4". */
const VERSION =
  /^(?:(?:\D{0,30}\s)?v?\d{1,3}\.\d{1,3}\.\d(?:[.+-]\w+)?|(?:version\s?|release\s?|v)\d{1,3}(?:\.\d{1,3})+|\d\.\d{1,2})$/i;

/** Whether most posts are headed by the version of a program. */
export const areVersions = (posts: readonly UntimedPost[]): boolean =>
  posts.filter(({ headline }) => headline !== undefined && VERSION.test(headline)).length > posts.length / 2;

/** How status pages head what they say of a failure. */
const STATE =
  /^(?:resolved|monitoring|identified|investigating|update|post-?mortem|scheduled|in progress|completed|verifying|watching|fixed|recovered)\W*$/i;

/** The headline of a post, else what stands before a dash: "Resolved - It works again." */
const headOf = (post: UntimedPost): string => post.headline ?? textOf(post).split(/\s[–—-]\s/, 1)[0] ?? "";

/** Those that heats and updates of a race don't have. */
const OF_A_FAILURE = /^(?:resolved|monitoring|identified|investigating|post-?mortem)/i;

/** Whether posts are the states of a failure, and not all one. */
export const areStates = (posts: readonly UntimedPost[]): boolean => {
  const heads = posts.map(headOf);
  const isOfFailure = posts.every(({ headline }) => headline) || heads.some((head) => OF_A_FAILURE.test(head));
  return isOfFailure && heads.every((head) => STATE.test(head)) && new Set(heads).size > 1;
};

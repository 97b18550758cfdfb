import { createHash } from "node:crypto";

/**
 * Class names as a style compiler generates them: meaningless, the same within a release, and all different in the next.
 */
export function classNames(release: string): (part: string) => string {
  return (part) => `ssrcss-${createHash("sha256").update(`${release} ${part}`).digest("hex").slice(0, 7)}`;
}

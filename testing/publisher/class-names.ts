import { createHash } from "node:crypto";

/**
 * Class names as a style compiler generates them: the same within a release, telling nothing, and all
 * different in the next release.
 */
export function classNames(release: string): (part: string) => string {
  return (part) => `ssrcss-${createHash("sha256").update(`${release} ${part}`).digest("hex").slice(0, 7)}`;
}

import type { CoverageHead } from "../core/coverage";
import type { Spoilers } from "../core/delay/delay";
import { sourceWithoutSpoilers, withoutSpoilers } from "../core/delay/spoilers";
import type { Instant } from "../core/instant";
import type { Source } from "../core/source";
import { eventName } from "./event-name";

/** A coverage's head and source as a delayed reader may see them. */
export const asSeen = (
  { head, source }: { head: CoverageHead; source: Source },
  spoilers: Spoilers | undefined,
  now: Instant,
): { head: CoverageHead; source: Source } => ({
  head: headAsSeen(head, spoilers, now),
  source: sourceWithoutSpoilers(source, head, spoilers, now),
});

/** Its title is only the event's name as its page had it first, since publishers add who won. */
function headAsSeen(head: CoverageHead, spoilers: Spoilers | undefined, now: Instant): CoverageHead {
  const seen = withoutSpoilers(head, spoilers, now);
  return spoilers && seen.status !== "ended" ? { ...seen, title: eventName(seen.firstTitle ?? seen.title) } : seen;
}

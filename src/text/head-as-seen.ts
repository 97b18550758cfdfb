import type { CoverageHead } from "../core/coverage";
import type { Spoilers } from "../core/delay/delay";
import { withoutSpoilers } from "../core/delay/spoilers";
import type { Instant } from "../core/instant";
import { eventName } from "./event-name";

/** A head as a delayed reader may see it. Its title is only the event's name as its page had it first, since publishers add who won. */
export function headAsSeen(head: CoverageHead, spoilers: Spoilers | undefined, now: Instant): CoverageHead {
  const seen = withoutSpoilers(head, spoilers, now);
  return spoilers && seen.status !== "ended" ? { ...seen, title: eventName(seen.firstTitle ?? seen.title) } : seen;
}

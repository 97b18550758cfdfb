import type { Snapshot } from "../../core/coverage";
import { withoutOwnClock } from "./clock";
import { withoutExtras } from "./extras";
import { withoutFooter, withoutThreadTitle } from "./footer";
import { withoutOwnByline, withoutRepeatedHeadline } from "./headline";

/**
 * A snapshot whose posts say nothing twice: without what their platforms print around each one, without their own time, and
 * without a headline or byline that the body repeats. Of any format; no word goes that isn't said elsewhere in the post.
 */
export const trimmed = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  posts: snapshot.posts.map((post) =>
    withoutThreadTitle(
      withoutOwnByline(withoutRepeatedHeadline(withoutOwnClock(withoutExtras(withoutFooter(post)), snapshot.zone))),
      snapshot.title,
    ),
  ),
});

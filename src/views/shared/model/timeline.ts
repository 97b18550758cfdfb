import { isAbout, isKeyEvent, type Kind, type Post } from "../../../core/coverage";
import { type Choices, isShown } from "../../../core/filter";
import type { Instant } from "../../../core/instant";

/** What the reader has selected to see now. It doesn't affect what counts. */
export interface Selection {
  keyEvents: boolean;
  /** Race ids; none means every post. */
  races: readonly string[];
  /** None means every kind. */
  kinds: readonly Kind[];
}

export const everything: Selection = { keyEvents: false, races: [], kinds: [] };

export interface Question {
  choices: Choices;
  selection: Selection;
  /** The search filter. With a search, new posts aren't set apart. */
  isFound?: (post: Post) => boolean;
  /** Also shows posts that the filter hides. */
  showHidden: boolean;
  /** Posts that arrived by then are shown; later ones wait behind a button. */
  releasedAt: Instant;
  /** The last visit: posts that arrived later are new. */
  lastVisitAt: Instant;
  /** The day of an instant in the reader's zone. */
  dayOf: (instant: Instant) => string;
  today: string;
}

export type Row =
  | { type: "new" }
  | { type: "earlier" }
  /** `position` is that of the post below. */
  | { type: "day"; day: string; position: number }
  /** `position` counts the posts on the screen from 1. */
  | { type: "post"; post: Post; position: number };

export interface Timeline {
  rows: Row[];
  /** How many posts the filter hides. */
  hidden: number;
  /** How many posts wait behind the button. */
  waiting: number;
}

/**
 * Arranges posts for the screen: new ones first under their own divider, and a day line wherever the day isn't today.
 *
 * @param posts newest first
 */
export function timelineOf(posts: readonly Post[], question: Question): Timeline {
  const { choices, selection, isFound = () => true, showHidden, releasedAt } = question;
  const wanted = posts.filter((post) => isSelected(post, selection) && isFound(post));
  const through = wanted.filter((post) => isShown(post, choices));
  const visible = showHidden ? wanted : through;
  const here = visible.filter((post) => post.arrivedAt <= releasedAt);
  return {
    rows: rowsOf(here, question),
    hidden: wanted.length - through.length,
    waiting: visible.length - here.length,
  };
}

const isSelected = (post: Post, { keyEvents, races, kinds }: Selection): boolean =>
  (!keyEvents || isKeyEvent(post)) &&
  (races.length === 0 || races.some((id) => isAbout(post, id))) &&
  (kinds.length === 0 || kinds.includes(post.kind));

function rowsOf(posts: readonly Post[], { lastVisitAt, dayOf, today, isFound }: Question): Row[] {
  const isNew = (post: Post) => !isFound && post.arrivedAt > lastVisitAt;
  const fresh = posts.filter(isNew);
  const rest = posts.filter((post) => !isNew(post));
  const rows: Row[] = [];
  let day = today;
  let position = 0;
  const add = (post: Post) => {
    const its = dayOf(post.publishedAt);
    if (its !== day) rows.push({ type: "day", day: its, position: position + 1 });
    day = its;
    rows.push({ type: "post", post, position: ++position });
  };
  if (fresh.length > 0) rows.push({ type: "new" });
  fresh.forEach(add);
  if (fresh.length > 0 && rest.length > 0) rows.push({ type: "earlier" });
  rest.forEach(add);
  return rows;
}

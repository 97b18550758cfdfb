import { isAbout, isKeyEvent, type Kind, type Post } from "../../../core/coverage";
import { type Choices, isOfMine, isShown } from "../../../core/filter/filter";
import type { Instant } from "../../../core/instant";

/** Posts about the followed races and athletes, key events of any race, or all. */
export type Scope = "mine" | "key" | "all";

/** What the reader has selected to see now. It doesn't affect what counts. */
export interface Selection {
  /** Undefined until the reader chooses: their own races where any is followed, else all. */
  scope?: Scope;
  /** Race ids; none means every post. */
  races: readonly string[];
  /** None means every kind. */
  kinds: readonly Kind[];
}

export const asOpened: Selection = { races: [], kinds: [] };

/** The scope that applies. @param follows whether any race or athlete is followed */
export const scopeOf = ({ scope }: Selection, follows: boolean): Scope =>
  follows ? (scope ?? "mine") : scope === "key" ? "key" : "all";

export interface Question {
  choices: Choices;
  /** Any race or athlete is followed. */
  follows: boolean;
  selection: Selection;
  /** The search filter. With a search, new posts aren't set apart. */
  isFound?: (post: Post) => boolean;
  /** Also shows posts that the filter hides. */
  showHidden: boolean;
  /** Posts that arrived by then are shown; later ones wait behind a button. */
  releasedAt: Instant;
  /** Whether a post was unread when the view opened, or came since. */
  isNew: (post: Post) => boolean;
  /** The day of an instant in the reader's zone. */
  dayOf: (instant: Instant) => string;
  today: string;
}

export type Row =
  /** `since` is when the oldest post below was published that is new. */
  | { type: "new"; since: Instant }
  | { type: "read" }
  /** `position` is that of the post below. */
  | { type: "day"; day: string; position: number }
  /** `position` counts the posts on the screen from 1. */
  | { type: "post"; post: Post; position: number };

interface Timeline {
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
  const { choices, isFound = () => true, showHidden, releasedAt } = question;
  const wanted = posts.filter((post) => isSelected(post, question) && isFound(post));
  const through = wanted.filter((post) => isShown(post, choices));
  const visible = showHidden ? wanted : through;
  const here = visible.filter((post) => post.arrivedAt <= releasedAt);
  return {
    rows: rowsOf(here, question),
    hidden: wanted.length - through.length,
    waiting: visible.length - here.length,
  };
}

function isSelected(post: Post, { selection, choices, follows }: Question): boolean {
  const { races, kinds } = selection;
  if (kinds.length > 0 && !kinds.includes(post.kind)) return false;
  const scope = scopeOf(selection, follows);
  if (scope === "key" && !isKeyEvent(post)) return false;
  if (races.length > 0) return races.some((id) => isAbout(post, id));
  return scope !== "mine" || isOfMine(post, choices);
}

function rowsOf(posts: readonly Post[], { isNew, dayOf, today, isFound }: Question): Row[] {
  const isFresh = (post: Post) => !isFound && isNew(post);
  const fresh = posts.filter(isFresh);
  const rest = posts.filter((post) => !isFresh(post));
  const rows: Row[] = [];
  let day = today;
  let position = 0;
  const add = (post: Post) => {
    const its = dayOf(post.publishedAt);
    if (its !== day) rows.push({ type: "day", day: its, position: position + 1 });
    day = its;
    rows.push({ type: "post", post, position: ++position });
  };
  const [since, ...later] = fresh.map(({ publishedAt }) => publishedAt);
  if (since) rows.push({ type: "new", since: later.reduce((a, b) => (a < b ? a : b), since) });
  fresh.forEach(add);
  if (fresh.length > 0 && rest.length > 0) rows.push({ type: "read" });
  rest.forEach(add);
  return rows;
}

import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "../../../core/coverage";
import { noChoices } from "../../../core/filter";
import type { Instant } from "../../../core/instant";
import { unreadBy } from "../../../core/seen";
import type { Settings } from "../../../core/settings";
import { unreadOf } from "../../../core/unread";
import { dayOf } from "../../../text/time";
import { clock } from "../page/clock";
import { displayedLocale } from "../page/displayed-locale";
import { type LoadedCoverage, openCoverage } from "./loaded-coverage";
import { openSearch } from "./search-model";
import { spoilerView } from "./spoiler-view";
import { everything, type Selection, timelineOf } from "./timeline";

/** One coverage as a view shows it: what is stored, and what the reader does with it while the view is open. */
export type CoverageModel = Awaited<ReturnType<typeof openCoverageModel>>;

/** A coverage whose posts have been read, for what draws it. */
export interface CoverageProps {
  model: CoverageModel;
  loaded: LoadedCoverage;
}

/** A post to be brought onto the screen and given the focus; `scroll`: how far for it. */
export interface Reveal {
  postId: string;
  scroll: "to top" | "into view" | "not";
}

const none: readonly Post[] = [];
/** Chunks read at once on the way to a post of which only the id is known. */
const STRIDE = 8;
/** Posts on the screen, without spoilers, for which no older ones are looked for. */
const ENOUGH = 20;

export async function openCoverageModel(id: string, settings: ReadonlySignal<Settings>) {
  const spoilers = computed(() => settings.value.spoilers[id]);
  const stored = await openCoverage(id, () => spoilers.peek());
  const { loadOlder, loadBackTo } = stored;
  const asSeen = spoilerView();
  const loaded = computed(() => stored.loaded.value && asSeen(stored.loaded.value, spoilers.value));
  const page = signal<"posts" | "recap">("posts");
  const selection = signal<Selection>(everything);
  const showHidden = signal(false);
  const releasedAt = signal(lastArrival(loaded.peek()?.posts));
  const wanted = signal<Reveal | undefined>(undefined);
  // Taken once: the view's own visit moves it on in storage.
  const lastVisit = loaded.peek()?.seen.lastVisit ?? { at: new Date().toISOString() };

  const choices = computed(() => settings.value.choices[id] ?? noChoices);
  const races = computed(() => new Map(loaded.value?.head.races.map((race) => [race.id, race])));
  const isUnread = computed(() => (loaded.value ? unreadBy(loaded.value.seen) : () => false));
  const unread = computed(() => {
    const { value } = loaded;
    return value && unreadOf([...value.posts, ...value.late], value.seen, choices.value);
  });
  const today = computed(() => dayOf(new Date(clock.value).toISOString(), displayedLocale.value));
  // The list stays the same one where only something else has changed, so that thousands aren't looked at again.
  const posts = computed(() => loaded.value?.posts ?? none);
  const search = openSearch({ loaded, loadBackTo }, posts);
  const timeline = computed(() =>
    timelineOf(posts.value, {
      choices: choices.value,
      selection: selection.value,
      isFound: search.isFound.value,
      showHidden: showHidden.value,
      releasedAt: releasedAt.value,
      lastVisitAt: lastVisit.at,
      dayOf: (instant) => dayOf(instant, displayedLocale.value),
      today: today.value,
    }),
  );
  const shownPosts = computed(() => timeline.value.rows.flatMap((row) => (row.type === "post" ? row.post : [])));

  /** Lets the posts that wait onto the screen. */
  const release = () => {
    releasedAt.value = lastArrival(loaded.peek()?.posts);
  };
  /** Gives a post that is among the shown ones the focus. */
  const reveal = (postId: string, scroll: Reveal["scroll"]) => {
    wanted.value = { postId, scroll };
  };
  /** Brings a post onto the screen, older ones with it where need be, and gives it the focus. */
  const showPost = async (postId: string) => {
    page.value = "posts";
    const isLoaded = () => posts.peek().some((post) => post.id === postId);
    while (!isLoaded() && loaded.peek()?.hasOlder) await loadOlder(STRIDE);
    batch(() => {
      release();
      search.clear();
      selection.value = everything;
    });
    if (!shownPosts.peek().some((post) => post.id === postId)) showHidden.value = true;
    reveal(postId, "to top");
  };
  /** Goes to the newest of the shown posts that were published by then; where all came later, to the oldest. */
  const showTime = async (instant: Instant) => {
    page.value = "posts";
    await loadBackTo(instant);
    release();
    const shown = shownPosts.peek();
    const before = shown.filter((post) => post.publishedAt <= instant);
    const nearest = before.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0] ?? shown.at(-1);
    if (nearest) reveal(nearest.id, "to top");
  };
  // Of what is seen much later, the newest posts are none to show yet.
  const stopFilling = effect(() => {
    if (spoilers.value && stored.loaded.value?.hasOlder && posts.value.length < ENOUGH) loadOlder();
  });
  // Another way to see it is another page, whose posts don't wait.
  const stopReleasing = effect(() => {
    spoilers.value;
    release();
  });
  // A first page that comes while the view is open has nothing to push aside.
  const stop = effect(() => {
    if (releasedAt.value === "" && loaded.value) release();
  });

  return {
    id,
    loaded,
    choices,
    races,
    isUnread,
    unread,
    timeline,
    shownPosts,
    selection,
    showHidden,
    search,
    wanted,
    /** What of it is on the screen. */
    page,
    lastVisit,
    release,
    reveal,
    showPost,
    showTime,
    loadOlder,
    loadBackTo,
    loadAll: () => loadBackTo(""),
    close() {
      stop();
      stopFilling();
      stopReleasing();
      search.close();
      stored.close();
    },
  };
}

/** When the last of some posts arrived; empty where there is none. */
const lastArrival = (posts: readonly Post[] = none): Instant =>
  posts.reduce((last, { arrivedAt }) => (arrivedAt > last ? arrivedAt : last), "");

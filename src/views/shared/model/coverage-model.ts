import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Post } from "../../../core/coverage";
import type { Spoilers } from "../../../core/delay/delay";
import { nextReveal } from "../../../core/delay/spoilers";
import { followedRaces, followsAny, noChoices } from "../../../core/filter/filter";
import { seenFrom, unreadBy, unreadOf } from "../../../core/filter/seen";
import { type Instant, latest } from "../../../core/instant";
import { own } from "../../../core/own";
import type { Settings } from "../../../core/settings";
import { dayOf } from "../../../text/time";
import { clock, tick } from "../page/clock";
import { displayedLocale } from "../page/displayed-locale";
import { type LoadedCoverage, openCoverage } from "./loaded-coverage";
import { openSearch } from "./search-model";
import { spoilerView } from "./spoiler-view";
import { asOpened, type Selection, timelineOf } from "./timeline";

/** One coverage in a view: its stored posts, and the view's own state (selection, search, page). */
export type CoverageModel = Awaited<ReturnType<typeof openCoverageModel>>;

/** Props of components that draw a coverage whose posts are loaded. */
export interface CoverageProps {
  model: CoverageModel;
  loaded: LoadedCoverage;
}

/** A post to scroll to and focus. */
export interface Reveal {
  postId: string;
  scroll: "to top" | "into view" | "not";
}

const none: readonly Post[] = [];
/** Chunks to read at once while looking for a post by its id. */
const STRIDE = 8;
/** With spoilers hidden, older posts are loaded until this many are visible. */
const ENOUGH = 20;
/** The clock ticks meanwhile. */
const LONGEST_WAIT_MS = 60_000;

export async function openCoverageModel(id: string, settings: ReadonlySignal<Settings>) {
  // A string, because storage returns new objects on every change.
  const hiding = computed(() => JSON.stringify(own(settings.value.spoilers, id) ?? null));
  const spoilers = computed((): Spoilers | undefined => JSON.parse(hiding.value) ?? undefined);
  const stored = await openCoverage(id, () => spoilers.peek());
  const { loadOlder, loadBackTo } = stored;
  const asSeen = spoilerView();
  const loaded = computed(() => stored.loaded.value && asSeen(stored.loaded.value, spoilers.value));
  const page = signal<"posts" | "recap">("posts");
  const selection = signal<Selection>(asOpened);
  const showHidden = signal(false);
  const releasedAt = signal(lastArrival(loaded.peek()?.posts));
  const wanted = signal<Reveal | undefined>(undefined);
  const openPosts = signal<ReadonlySet<string>>(new Set());
  // Read once: what is new stays so, in its place, while this view marks it as read.
  const seenBefore = loaded.peek()?.seen ?? seenFrom(new Date().toISOString());
  const { lastVisit } = seenBefore;
  const wasUnread = unreadBy(seenBefore);

  const choices = computed(() => own(settings.value.choices, id) ?? noChoices);
  const follows = computed(() => followsAny(choices.value, loaded.value?.head.races ?? []));
  const races = computed(() => new Map(loaded.value?.head.races.map((race) => [race.id, race])));
  const isUnread = computed(() => (loaded.value ? unreadBy(loaded.value.seen) : () => false));
  const unread = computed(() => {
    const { value } = loaded;
    return value && unreadOf([...value.posts, ...value.late], value.seen, choices.value);
  });
  const today = computed(() => dayOf(new Date(clock.value).toISOString(), displayedLocale.value));
  // The same array while only other values change, so that thousands of posts aren't filtered again.
  const posts = computed(() => loaded.value?.posts ?? none);
  const search = openSearch({ loaded, loadBackTo }, posts);
  const timeline = computed(() =>
    timelineOf(posts.value, {
      choices: choices.value,
      follows: follows.value,
      selection: selection.value,
      isFound: search.isFound.value,
      showHidden: showHidden.value,
      releasedAt: releasedAt.value,
      isNew: wasUnread,
      dayOf: (instant) => dayOf(instant, displayedLocale.value),
      today: today.value,
    }),
  );
  const shownPosts = computed(() => timeline.value.rows.flatMap((row) => (row.type === "post" ? row.post : [])));

  /** Shows the posts that wait behind the button. */
  const release = () => {
    releasedAt.value = lastArrival(loaded.peek()?.posts);
  };
  /** Opens or closes a post. */
  const setOpen = (postId: string, isOpen: boolean) => {
    const others = [...openPosts.peek()].filter((id) => id !== postId);
    openPosts.value = new Set(isOpen ? [...others, postId] : others);
  };
  /** Focuses a post that is already in the timeline. */
  const reveal = (postId: string, scroll: Reveal["scroll"]) => {
    wanted.value = { postId, scroll };
  };
  /** Scrolls to a post and focuses it, loading older posts and clearing filters as needed. */
  const showPost = async (postId: string) => {
    page.value = "posts";
    const isLoaded = () => posts.peek().some((post) => post.id === postId);
    while (!isLoaded() && loaded.peek()?.hasOlder) await loadOlder(STRIDE);
    batch(() => {
      release();
      search.clear();
      if (!shownPosts.peek().some((post) => post.id === postId)) selection.value = { ...asOpened, scope: "all" };
      setOpen(postId, true);
    });
    if (!shownPosts.peek().some((post) => post.id === postId)) showHidden.value = true;
    reveal(postId, "to top");
  };
  /** Scrolls to the newest shown post published by then, or to the oldest if all are later. */
  const showTime = async (instant: Instant) => {
    page.value = "posts";
    await loadBackTo(instant);
    release();
    const shown = shownPosts.peek();
    const before = shown.filter((post) => post.publishedAt <= instant);
    const nearest = before.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0] ?? shown.at(-1);
    if (nearest) reveal(nearest.id, "to top");
  };
  let didFollow = follows.peek();
  const stops = [
    // An open post stays when its reader first follows an athlete or word there; whoever chooses races sees theirs.
    effect(() => {
      const isFirst = follows.value && !didFollow && openPosts.peek().size > 0;
      didFollow = follows.value;
      const hasRaces = followedRaces(choices.peek(), loaded.peek()?.head.races ?? []).length > 0;
      if (isFirst && !hasRaces) selection.value = { scope: "all", ...selection.peek() };
    }),
    // With a long spoiler delay, none of the newest posts may be visible yet.
    effect(() => {
      if (spoilers.value && stored.loaded.value?.hasOlder && posts.value.length < ENOUGH) loadOlder();
    }),
    // To the second, where the clock ticks every few.
    effect(() => {
      const next = nextReveal(stored.loaded.value?.posts ?? none, spoilers.value, new Date(clock.value).toISOString());
      if (next === undefined) return;
      const timer = setTimeout(tick, Math.min(Math.max(next - Date.now(), 0) + 1, LONGEST_WAIT_MS));
      return () => clearTimeout(timer);
    }),
    // Changing the spoiler delay starts a new page, so no post waits; and by an older clock one that is seen now is still to come.
    effect(() => {
      spoilers.value;
      tick();
      release();
    }),
    // A race that has left the board can't be pressed again to show the others.
    effect(() => {
      const { head } = loaded.value ?? {};
      const picked = selection.value.races;
      if (!head || picked.length === 0) return;
      const followed = new Set(followedRaces(choices.value, head.races).map((race) => race.id));
      const left = picked.filter((race) => followed.has(race));
      if (left.length < picked.length) selection.value = { ...selection.value, races: left };
    }),
    // The first posts of a new coverage don't push anything aside, so they don't wait.
    effect(() => {
      if (releasedAt.value === "" && loaded.value) release();
    }),
  ];

  return {
    id,
    loaded,
    choices,
    follows,
    races,
    isUnread,
    unread,
    timeline,
    shownPosts,
    selection,
    showHidden,
    openPosts,
    setOpen,
    search,
    wanted,
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
      for (const stop of stops) stop();
      search.close();
      stored.close();
    },
  };
}

/** When the latest of some posts arrived; empty without posts. */
const lastArrival = (posts: readonly Post[] = none): Instant => latest(posts.map(({ arrivedAt }) => arrivedAt));

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Instant } from "../../core/coverage";
import { noChoices } from "../../core/filter";
import { unreadBy } from "../../core/seen";
import { revealed, type Spoilers, withoutSpoilers } from "../../core/spoilers";
import { unreadOf } from "../../core/unread";
import type { Settings } from "../../storage/schema";
import { dayOf } from "../../text/time";
import { clock } from "../clock";
import { spokenLocale } from "../spoken";
import { type LoadedCoverage, openCoverage } from "./stored";
import { everything, type Selection, timelineOf } from "./timeline";

/** One coverage as the popup shows it: what is stored, and what the reader does with it while the popup is open. */
export type CoverageModel = Awaited<ReturnType<typeof openCoverageModel>>;

export async function openCoverageModel(id: string, settings: ReadonlySignal<Settings>) {
  const spoilers = computed(() => settings.value.spoilers[id]);
  const opened = await openCoverage(id, () => spoilers.peek());
  const { loadOlder } = opened;
  const loaded = computed(() => opened.loaded.value && asSeen(opened.loaded.value, spoilers.value));
  const page = signal<"posts" | "recap">("posts");
  const selection = signal<Selection>(everything);
  const showHidden = signal(false);
  const releasedAt = signal(lastArrival(loaded.peek()));
  // Taken once: the popup's own visit moves it on in storage.
  const lastVisit = loaded.peek()?.seen.lastVisit ?? { at: new Date().toISOString() };

  const choices = computed(() => settings.value.choices[id] ?? noChoices);
  const races = computed(() => new Map(loaded.value?.head.races.map((race) => [race.id, race])));
  const isUnread = computed(() => (loaded.value ? unreadBy(loaded.value.seen) : () => false));
  const unread = computed(() => {
    const { value } = loaded;
    return value && unreadOf([...value.posts, ...value.late], value.seen, choices.value);
  });
  const today = computed(() => dayOf(new Date(clock.value).toISOString(), spokenLocale.value));
  const timeline = computed(() =>
    timelineOf(loaded.value?.posts ?? [], {
      choices: choices.value,
      selection: selection.value,
      showHidden: showHidden.value,
      releasedAt: releasedAt.value,
      lastVisitAt: lastVisit.at,
      dayOf: (instant) => dayOf(instant, spokenLocale.value),
      today: today.value,
    }),
  );

  /** Lets the posts that wait onto the screen. */
  const release = () => {
    releasedAt.value = lastArrival(loaded.peek());
  };
  /** Brings a post onto the screen, older ones with it where need be, and gives it the focus. */
  const showPost = async (postId: string) => {
    page.value = "posts";
    const isLoaded = () => loaded.peek()?.posts.some((post) => post.id === postId) === true;
    while (!isLoaded() && loaded.peek()?.hasOlder) await loadOlder();
    release();
    selection.value = everything;
    if (!timeline.peek().rows.some((row) => row.type === "post" && row.post.id === postId)) showHidden.value = true;
    requestAnimationFrame(() => {
      const card = [...document.querySelectorAll<HTMLElement>("[data-post]")].find(
        (one) => one.dataset.post === postId,
      );
      card?.scrollIntoView({ block: "start" });
      card?.focus({ preventScroll: true });
    });
  };
  const loadAll = async () => {
    while (opened.loaded.peek()?.hasOlder) await loadOlder();
  };
  // Of what is seen much later, the newest posts are none to show yet.
  const stopFilling = effect(() => {
    const raw = opened.loaded.value;
    if (spoilers.value && raw?.hasOlder && (loaded.value?.posts.length ?? 0) < ENOUGH) loadOlder();
  });
  // Another way to see it is another page, whose posts don't wait.
  const stopReleasing = effect(() => {
    spoilers.value;
    release();
  });
  // A first page that comes while the popup is open has nothing to push aside.
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
    selection,
    showHidden,
    lastVisit,
    release,
    showPost,
    loadOlder,
    loadAll,
    /** What of it is on the screen. */
    page,
    close() {
      stop();
      stopFilling();
      stopReleasing();
      opened.close();
    },
  };
}

/** Posts on the screen, without spoilers, for which no older ones are looked for. */
const ENOUGH = 20;

/** What a reader sees of a coverage, who sees it later than it happens. */
function asSeen(loaded: LoadedCoverage, spoilers: Spoilers | undefined): LoadedCoverage {
  if (!spoilers) return loaded;
  const now = new Date(clock.value).toISOString();
  return {
    ...loaded,
    spoilers,
    head: withoutSpoilers(loaded.head, spoilers, now),
    posts: revealed(loaded.posts, spoilers, now),
    late: revealed(loaded.late, spoilers, now),
  };
}

/** When the last of the loaded posts arrived; empty where there is none. */
const lastArrival = (loaded: LoadedCoverage | undefined): Instant =>
  (loaded?.posts ?? []).reduce((last, { arrivedAt }) => (arrivedAt > last ? arrivedAt : last), "");

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Instant } from "../../core/coverage";
import { noChoices } from "../../core/filter";
import { unreadBy } from "../../core/seen";
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
  const { loaded, loadOlder, close } = await openCoverage(id);
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
    close() {
      stop();
      close();
    },
  };
}

/** When the last of the loaded posts arrived; empty where there is none. */
const lastArrival = (loaded: LoadedCoverage | undefined): Instant =>
  (loaded?.posts ?? []).reduce((last, { arrivedAt }) => (arrivedAt > last ? arrivedAt : last), "");

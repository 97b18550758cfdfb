import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "../../../core/settings";
import { readSpoken } from "../../../store/spoken";
import { type CoverageModel, openCoverageModel } from "./coverage-model";

/** The localStorage key for the coverage shown last in any view. */
const REMEMBERED = "popup.coverage";
/** And for the one followed last at that time. */
const NEWEST = "popup.newest";

/** The followed coverages, the one a view shows, and a way to switch. */
export type CoverageSwitcher = Awaited<ReturnType<typeof openCoverageSwitcher>>;

/**
 * Opens the coverage that the badge speaks of, else one followed since another was shown, else the one shown last, else the one
 * followed last; switches when it is unfollowed.
 */
export async function openCoverageSwitcher(settings: ReadonlySignal<Settings>) {
  const ids = computed(() => settings.value.follows.map(({ id }) => id));
  const current = signal<CoverageModel | undefined>(undefined);

  let latest = 0;

  async function show(id: string | undefined) {
    const turn = ++latest;
    // What is new in it, and what is open, stays as it is.
    if (id !== undefined && id === current.peek()?.id) return;
    const model = id === undefined ? undefined : await openCoverageModel(id, settings);
    // The reader has chosen another meanwhile.
    if (turn !== latest) return model?.close();
    current.peek()?.close();
    current.value = model;
    if (id === undefined) return;
    localStorage.setItem(REMEMBERED, id);
    localStorage.setItem(NEWEST, ids.peek().at(-1) ?? "");
  }

  await show(await firstOf(ids.peek()));
  effect(() => {
    const followed = ids.value;
    if (!followed.includes(current.peek()?.id ?? "")) show(followed.at(-1));
  });
  return { ids, current, show };
}

/** Of a single coverage nothing needs to be read first. */
async function firstOf(ids: readonly string[]): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const newest = ids.at(-1);
  const isSeen = !ids.slice(0, -1).includes(localStorage.getItem(NEWEST) ?? "");
  const chosen = [await readSpoken(), isSeen ? localStorage.getItem(REMEMBERED) : newest];
  return chosen.find((id) => id && ids.includes(id)) ?? newest;
}

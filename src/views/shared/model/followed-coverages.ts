import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { own } from "../../../core/own";
import type { Settings } from "../../../core/settings";
import { type LoadedCoverage, openCoverage } from "./loaded-coverage";
import { spoilerView } from "./spoiler-view";

const openAsSeen = async (id: string) => ({ id, ...(await openCoverage(id)), asSeen: spoilerView() });

/**
 * The followed coverages as their reader may see them, in the order of following, as a signal that follows storage.
 * Resolves once they are read.
 */
export async function openFollowedCoverages(
  settings: ReadonlySignal<Settings>,
): Promise<ReadonlySignal<LoadedCoverage[]>> {
  const open = signal<Awaited<ReturnType<typeof openAsSeen>>[]>([]);
  let latest = 0;
  const load = async (followed: readonly string[]) => {
    const turn = ++latest;
    const opened = await Promise.all(followed.map(openAsSeen));
    // A later read may have finished first.
    const left = turn === latest ? open.peek() : opened;
    if (turn === latest) open.value = opened;
    for (const { close } of left) close();
  };
  // A string, because storage returns a new array on every change.
  const ids = computed(() => JSON.stringify(settings.value.follows.map(({ id }) => id)));
  let first: Promise<void> | undefined;
  effect(() => {
    const loading = load(JSON.parse(ids.value));
    first ??= loading;
  });
  await first;
  return computed(() =>
    open.value.flatMap(({ id, loaded, asSeen }) =>
      loaded.value ? asSeen(loaded.value, own(settings.value.spoilers, id)) : [],
    ),
  );
}

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "../../../core/settings";
import { readTitles } from "../../../store/read";
import { type CoverageModel, openCoverageModel } from "./coverage-model";

/** The localStorage key for the coverage shown last in any view. */
const REMEMBERED = "popup.coverage";

/** The followed coverages, the one a view shows, and a way to switch. */
export type CoverageSwitcher = Awaited<ReturnType<typeof openCoverageSwitcher>>;

/** Opens the coverage shown last, else the one followed last; switches when it is unfollowed. */
export async function openCoverageSwitcher(settings: ReadonlySignal<Settings>) {
  const ids = computed(() => settings.value.follows.map(({ id }) => id));
  const current = signal<CoverageModel | undefined>(undefined);
  const titles = signal<ReadonlyMap<string, string>>(new Map());

  async function show(id: string | undefined) {
    const model = id === undefined ? undefined : await openCoverageModel(id, settings);
    current.peek()?.close();
    current.value = model;
    if (id !== undefined) localStorage.setItem(REMEMBERED, id);
  }

  const remembered = localStorage.getItem(REMEMBERED) ?? "";
  await show(ids.peek().includes(remembered) ? remembered : ids.peek().at(-1));
  effect(() => {
    const followed = ids.value;
    readTitles(followed).then((read) => {
      titles.value = read;
    });
    if (!followed.includes(current.peek()?.id ?? "")) show(followed.at(-1));
  });
  return { ids, current, titles, show };
}

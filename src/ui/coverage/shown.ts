import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { readTitles } from "../../storage/read";
import type { Settings } from "../../storage/schema";
import { type CoverageModel, openCoverageModel } from "./coverage-model";

/** Which coverage was shown last, in whichever view; the views' own memory, so not among the settings. */
const REMEMBERED = "popup.coverage";

/** Which of the followed coverages a view shows. */
export type Shown = Awaited<ReturnType<typeof openShown>>;

/** The coverage that was shown last, else the one that was followed last; another when it is followed no more. */
export async function openShown(settings: ReadonlySignal<Settings>) {
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

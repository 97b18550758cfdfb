import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { readTitles } from "../storage/read";
import type { Settings } from "../storage/schema";
import { type CoverageModel, openCoverageModel } from "../ui/coverage/coverage-model";
import { openStorageNews } from "../ui/notes";
import { openOffer } from "./offer-model";

/** Which coverage the popup showed last; a view's own memory, so not among the settings. */
const REMEMBERED = "popup.coverage";

export type PopupModel = Awaited<ReturnType<typeof openPopup>>;

/**
 * Everything the popup shows, read from storage alone: neither the worker nor the network is waited for. What the
 * reader's tab offers comes later.
 */
export async function openPopup(settings: ReadonlySignal<Settings>) {
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
  return { current, titles, show, offer: openOffer(ids), news: openStorageNews() };
}

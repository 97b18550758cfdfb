import type { ReadonlySignal } from "@preact/signals";
import type { Settings } from "../../core/settings";
import { openShown } from "../shared/coverage/shown";
import { openStorageNews } from "../shared/notes";
import { openOffer } from "./offer-model";

export type PopupModel = Awaited<ReturnType<typeof openPopup>>;

/**
 * Everything the popup shows, read from storage alone: neither the worker nor the network is waited for. What the
 * reader's tab offers comes later.
 */
export async function openPopup(settings: ReadonlySignal<Settings>) {
  const shown = await openShown(settings);
  return { ...shown, offer: openOffer(shown.ids), news: openStorageNews() };
}

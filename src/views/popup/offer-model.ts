import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { coverageIdOf } from "../../core/address";
import type { Candidate } from "../../core/candidate";
import { send } from "../../messaging/send";

/** Something to follow on the page in the reader's tab. */
export interface Offer extends Candidate {
  /** The host that would be asked, where it isn't the page's own. */
  elsewhere?: string;
}

/**
 * What the reader's tab gives to follow: nothing until its page has been looked into, and nothing once it is followed.
 *
 * @param followed the ids of the followed coverages
 */
export function openOffer(followed: ReadonlySignal<readonly string[]>): ReadonlySignal<Offer | undefined> {
  const found = signal<Offer | undefined>(undefined);
  // After the first frame, which needs the processor.
  const later = async () => {
    found.value = await offerInTab();
  };
  requestIdleCallback(later, { timeout: 1000 });
  return computed(() => {
    const { value } = found;
    return value && !followed.value.includes(coverageIdOf(new URL(value.address))) ? value : undefined;
  });
}

async function offerInTab(): Promise<Offer | undefined> {
  const { pageInTab } = await import("./tab-page");
  const page = await pageInTab();
  const best = page && (await send("discover", page));
  if (!best) return undefined;
  const { host } = new URL(best.address);
  return host === new URL(page.url).host ? best : { ...best, elsewhere: host };
}

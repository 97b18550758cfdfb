import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { Radio, Rss } from "lucide";
import { useState } from "preact/hooks";
import { coverageIdOf } from "../../core/address";
import type { Candidate, Problem } from "../../core/problem";
import { send } from "../../messaging/send";
import { t } from "../../text/browser";
import { followProblemSentence } from "../../text/problem";
import { Icon } from "../shared/design/icon";
import { followAddress } from "../shared/following/follow";

/** Something to follow on the page in the reader's tab. */
interface Offer extends Candidate {
  /** The host of the feed, where it differs from the page's. */
  elsewhere?: string;
}

/**
 * What the page in the reader's tab offers to follow, null for nothing; undefined until the page has been examined, where it
 * can't be, and once it is followed.
 *
 * @param followed the ids of the followed coverages
 */
export function openOffer(followed: ReadonlySignal<readonly string[]>): ReadonlySignal<Offer | null | undefined> {
  const found = signal<Offer | null | undefined>(undefined);
  // Not before the first frame, which this would delay.
  const later = async () => {
    found.value = await offerInTab();
  };
  requestIdleCallback(later, { timeout: 1000 });
  return computed(() => {
    const { value } = found;
    return value && followed.value.includes(coverageIdOf(new URL(value.address))) ? undefined : value;
  });
}

async function offerInTab(): Promise<Offer | null | undefined> {
  const { pageInTab } = await import("./tab-page");
  const page = await pageInTab();
  if (!page) return undefined;
  const best = await send("discover", page);
  if (!best) return null;
  const { host } = new URL(best.address);
  return host === new URL(page.url).host ? best : { ...best, elsewhere: host };
}

interface OfferLineProps {
  offer: Offer;
  /** Nothing is followed yet, so the offer is the main thing to do. */
  first?: boolean;
  onFollowed: (coverageId: string) => void;
}

type State = "ready" | "looking" | Problem;

/**
 * An offer, why it is made, and a button to follow it. The button is short to leave room for the title; its tooltip has
 * the full name.
 */
export function OfferLine({ offer, first = false, onFollowed }: OfferLineProps) {
  const [state, setState] = useState<State>("ready");
  const failed = typeof state !== "string";
  const isPrivate = failed && state.code === "privateAddress";
  const follow = async (allowPrivate?: true) => {
    setState("looking");
    const followed = await followAddress(offer.address, allowPrivate);
    if (followed.ok) onFollowed(followed.value.coverageId);
    else setState(followed.problem);
  };
  return (
    <aside class={first ? "offer first" : "offer"} aria-label={t("offer")}>
      {!first && <Icon node={offer.why === "feed" || offer.why === "profile" ? Rss : Radio} />}
      <div class="offer-words">
        {(first || !failed) && (
          <h2 dir="auto" title={offer.title}>
            {offer.title}
          </h2>
        )}
        <p class={failed ? "problem" : undefined} role="status">
          {says(offer, state)}
        </p>
      </div>
      {isPrivate ? (
        <button type="button" class="button" onClick={() => follow(true)}>
          {t("followPrivate")}
        </button>
      ) : (
        <button
          type="button"
          class={first ? "button primary" : "button"}
          aria-label={t("followCoverage")}
          title={first ? undefined : t("followCoverage")}
          aria-disabled={state === "looking"}
          onClick={() => state !== "looking" && follow()}
        >
          {t(first ? "followCoverage" : "follow")}
        </button>
      )}
    </aside>
  );
}

function says({ why, elsewhere }: Offer, state: State): string {
  if (typeof state !== "string") return followProblemSentence(state, t);
  if (state === "looking") return t("following");
  return elsewhere === undefined ? t(`offer_${why}`) : `${t(`offer_${why}`)} · ${elsewhere}`;
}

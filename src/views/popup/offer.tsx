import { Radio, Rss } from "lucide";
import { useState } from "preact/hooks";
import type { Problem } from "../../core/problem";
import { t } from "../../text/browser";
import { followProblemSentence } from "../../text/problem";
import { Icon } from "../shared/design/icon";
import { followAddress } from "../shared/follow";
import type { Offer } from "./offer-model";

interface Props {
  offer: Offer;
  /** Nothing is followed yet: the offer is the first thing to do. */
  first?: boolean;
  onFollowed: (coverageId: string) => void;
}

type State = "ready" | "looking" | Problem;

/**
 * What the reader's tab has, why, and one button to follow it. On one line, the title needs the room more than the
 * button does, whose whole name is in its tooltip.
 */
export function OfferLine({ offer, first = false, onFollowed }: Props) {
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
      {!first && <Icon node={offer.why === "feed" ? Rss : Radio} />}
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
          disabled={state === "looking"}
          onClick={() => follow()}
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

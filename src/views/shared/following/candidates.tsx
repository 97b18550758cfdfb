import type { Candidate } from "../../../core/candidate";
import { t } from "../../../text/browser";

interface Props {
  candidates: readonly Candidate[];
  onFollow: (address: string) => void;
}

/** Where a page leads that isn't live itself: each with a button to follow it instead. */
export function Candidates({ candidates, onFollow }: Props) {
  return (
    <ul class="candidates">
      {candidates.map(({ address, title, why }) => (
        <li key={address}>
          <div class="candidate-words">
            <p>
              {t(why === "feed" ? "leadsToFeed" : "leadsToLive")} <bdi>{bare(address)}</bdi>
            </p>
            <p class="muted" dir="auto">
              {title}
            </p>
          </div>
          <button
            type="button"
            class="button"
            aria-label={t("followThis", bare(address))}
            onClick={() => onFollow(address)}
          >
            {t("followIt")}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** An address as people write it: what tells it from others, beginning with the host that would be asked. */
function bare(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname === "/" ? "" : pathname}${search}`;
}

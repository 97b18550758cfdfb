import { useState } from "preact/hooks";
import { coverageIdAt, readAddress } from "../../../core/address";
import type { Candidate, Problem } from "../../../core/problem";
import { t } from "../../../text/browser";
import { confirmSaved } from "../design/saved";
import { readAsSeen } from "../model/read-as-seen";
import { AddressForm } from "./address-form";
import { CalendarDialog } from "./dialogs";
import { followAddress } from "./follow";

type State =
  | { now: "ready" | "looking" }
  /** `readAt` is where its posts are read, if not at the address that was typed. */
  | { now: "done"; title: string; readAt?: string }
  /** `privateOrigin` is where it was allowed there. */
  | { now: "failed"; problem: Problem; privateOrigin?: string };

/**
 * Follows a live page by its address; the browser asks for access to its site in the click.
 *
 * @param primary it is the first thing to do where it stands
 * @param saysFollowed false where the page says beside it what is followed
 */
export function FollowForm({ primary = true, saysFollowed = true }: { primary?: boolean; saysFollowed?: boolean }) {
  const [address, setAddress] = useState("");
  const [state, setState] = useState<State>({ now: "ready" });
  const [calendar, showCalendar] = useState<string>();

  const follow = async (address: string, allowPrivate?: true) => {
    setState({ now: "looking" });
    const followed = await followAddress(address, allowPrivate);
    if (!followed.ok) {
      const privateOrigin = allowPrivate && urlOf(address)?.origin;
      return setState({ now: "failed", problem: followed.problem, ...(privateOrigin && { privateOrigin }) });
    }
    const { coverageId } = followed.value;
    const readAt = coverageIdAt(address) === coverageId ? undefined : coverageId;
    setAddress("");
    setState({
      now: "done",
      title: (await readAsSeen(coverageId))?.head.title ?? coverageId,
      ...(readAt && { readAt }),
    });
    confirmSaved();
  };

  /** What the reader has allowed of this very site goes for what its page leads to there. */
  const allowedAt = (candidate: string): true | undefined =>
    (state.now === "failed" && state.privateOrigin === urlOf(candidate)?.origin) || undefined;
  const followInstead = (candidate: string) => {
    setAddress(candidate);
    follow(candidate, allowedAt(candidate));
  };

  const problem = state.now === "failed" ? state.problem : undefined;
  const isAllowed = calendar !== undefined && allowedAt(calendar);
  return (
    <>
      <AddressForm
        id="address"
        label={t("addressLabel")}
        action={t("follow")}
        isPrimary={primary}
        address={address}
        onType={setAddress}
        isBusy={state.now === "looking"}
        problem={problem}
        says={state.now === "done" && saysFollowed ? followedSentence(state) : t("addressHint")}
        onGo={(allowPrivate) => follow(address, allowPrivate)}
      >
        {problem?.code === "calendar" && (
          <button type="button" class="button" onClick={() => showCalendar(address)}>
            {t("calendarShow")}
          </button>
        )}
        {problem?.code === "redirected" && (
          <a class="button" href={urlOf(address)?.href} target="_blank" rel="noopener noreferrer">
            {t("openPage")}
          </a>
        )}
        <Candidates candidates={(problem?.code === "notLive" && problem.candidates) || []} onFollow={followInstead} />
      </AddressForm>
      {calendar !== undefined && (
        <CalendarDialog
          at={{ address: calendar, ...(isAllowed && { allowPrivate: isAllowed }) }}
          onClose={() => showCalendar(undefined)}
        />
      )}
    </>
  );
}

/** The address as it was asked. */
const urlOf = (address: string): URL | undefined => {
  const read = readAddress(address);
  return read.ok ? read.value : undefined;
};

const followedSentence = ({ title, readAt }: State & { now: "done" }): string =>
  readAt ? t("followedAt", [title, bare(readAt)]) : t("followed", title);

interface CandidatesProps {
  candidates: readonly Candidate[];
  onFollow: (address: string) => void;
}

/** Where a page leads that isn't live itself: each with a button to follow it instead. */
function Candidates({ candidates, onFollow }: CandidatesProps) {
  return (
    <ul class="candidates">
      {candidates.map(({ address, title, why }) => (
        <li key={address}>
          <div class="candidate-words">
            <p>
              {t(why === "feed" || why === "profile" ? "leadsToFeed" : "leadsToLive")} <bdi>{bare(address)}</bdi>
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
  return `${host}${pathname.replace(/\/$/, "")}${search}`;
}

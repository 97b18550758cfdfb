import { useState } from "preact/hooks";
import { coverageIdAt, readAddress } from "../../../core/address";
import type { Candidate, Problem } from "../../../core/problem";
import { t } from "../../../text/browser";
import { followProblemSentence } from "../../../text/problem";
import { confirmSaved } from "../design/saved";
import { readAsSeen } from "../model/read-as-seen";
import { AddressField } from "./address-field";
import { CalendarDialog } from "./dialogs";
import { followAddress } from "./follow";

type State =
  | { now: "ready" | "looking" }
  | {
      now: "done";
      title: string /** Where its posts are read, if not at the address that was typed. */;
      readAt?: string;
    }
  | { now: "failed"; problem: Problem /** Where it was allowed there. */; privateOrigin?: string };

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

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (state.now !== "looking") follow(address);
  };
  /** What the reader has allowed of this very site goes for what its page leads to there. */
  const allowedAt = (candidate: string): true | undefined =>
    (state.now === "failed" && state.privateOrigin === urlOf(candidate)?.origin) || undefined;
  const followInstead = (candidate: string) => {
    setAddress(candidate);
    follow(candidate, allowedAt(candidate));
  };

  const isAllowed = calendar !== undefined && allowedAt(calendar);
  return (
    <>
      <form class="follow-form" onSubmit={submit}>
        <label for="address">{t("addressLabel")}</label>
        <div class="field-row">
          <AddressField
            id="address"
            value={address}
            describedBy="address-says"
            isWrong={state.now === "failed"}
            onChange={setAddress}
          />
          <button type="submit" class={primary ? "button primary" : "button"} aria-disabled={state.now === "looking"}>
            {t("follow")}
          </button>
        </div>
        <p id="address-says" class={state.now === "failed" ? "problem" : "muted"} role="status">
          {state.now === "done" && !saysFollowed ? t("addressHint") : says(state)}
        </p>
        {state.now === "failed" && state.problem.code === "privateAddress" && (
          <button type="button" class="button" onClick={() => follow(address, true)}>
            {t("followPrivate")}
          </button>
        )}
        {state.now === "failed" && state.problem.code === "calendar" && (
          <button type="button" class="button" onClick={() => showCalendar(address)}>
            {t("calendarShow")}
          </button>
        )}
        {state.now === "failed" && state.problem.code === "redirected" && (
          <a class="button" href={urlOf(address)?.href} target="_blank" rel="noopener noreferrer">
            {t("openPage")}
          </a>
        )}
        <Candidates candidates={candidatesOf(state)} onFollow={followInstead} />
      </form>
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

const candidatesOf = (state: State): readonly Candidate[] =>
  (state.now === "failed" && state.problem.code === "notLive" && state.problem.candidates) || [];

function says(state: State): string {
  switch (state.now) {
    case "ready":
      return t("addressHint");
    case "looking":
      return t("following");
    case "done":
      return state.readAt ? t("followedAt", [state.title, bare(state.readAt)]) : t("followed", state.title);
    case "failed":
      return followProblemSentence(state.problem, t);
  }
}

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

import { effect } from "@preact/signals";
import { X } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { isOver } from "../../../core/source";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { figure } from "../../../text/translate";
import { Folded } from "../design/folded";
import { UnfollowButton } from "../following/unfollow-button";
import { type CoverageState, readCoverageStates } from "../model/coverage-states";
import type { CoverageSwitcher } from "../model/coverage-switcher";
import { clock } from "../page/clock";
import { useSettings } from "../page/use-settings";
import { useStored } from "../page/use-stored";
import { LongName } from "../post/long-name";
import { StateWord } from "./coverage-state";

interface Props {
  switcher: CoverageSwitcher;
  currentId: string;
  onClose: () => void;
}

/** The followed coverages with their state and unread posts; each can be shown or unfollowed. */
export function CoverageList({ switcher, currentId, onClose }: Props) {
  const settings = useSettings();
  const states =
    useStored(
      () => readCoverageStates(settings, Date.now()),
      () => true,
      [settings],
    ) ?? [];
  const list = useRef<HTMLDivElement>(null);
  const isRead = states.length > 0;
  const toCurrent = () => list.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
  useEffect(toCurrent, [isRead]);
  const show = async (id: string) => {
    onClose();
    await switcher.show(id);
    // The header is drawn anew with the coverage, and the button that had the focus is gone.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(".switcher")?.focus();
    });
  };
  const unfollow = async (id: string) => {
    await send("unfollow", { coverageId: id });
    if (id === currentId) reopenWithout(id);
  };
  /** The page is drawn anew with another coverage, which closes its list: the reader goes on in it. */
  const reopenWithout = (id: string) => {
    const stop = effect(() => {
      if (switcher.current.value?.id === id) return;
      queueMicrotask(() => stop());
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".switcher")?.click());
    });
  };
  const rowOf = (state: CoverageState) => (
    <CoverageRow key={state.id} state={state} isCurrent={state.id === currentId} onShow={show} onUnfollow={unfollow} />
  );
  const over = states.filter((state) => state.id !== currentId && isOver(state.head, state.source, clock.value));
  return (
    <div ref={list}>
      <ul>{states.filter((state) => !over.includes(state)).map(rowOf)}</ul>
      {over.length > 0 && (
        <Folded title={t("finishedCoverages", figure(t, over.length))}>
          <ul>{over.map(rowOf)}</ul>
        </Folded>
      )}
    </div>
  );
}

interface RowProps {
  state: CoverageState;
  isCurrent: boolean;
  onShow: (id: string) => void;
  onUnfollow: (id: string) => void;
}

function CoverageRow({ state, isCurrent, onShow, onUnfollow }: RowProps) {
  const { id, head, unread, spoilers } = state;
  const title = head.title || id;
  return (
    <li>
      <button type="button" class="coverage-row" aria-current={isCurrent} onClick={() => onShow(id)}>
        <span class="coverage-title one-line" dir="auto" title={title}>
          <LongName name={title} />
        </span>
        <span class="state">
          <StateWord loaded={state} />
          {unread > 0 && !spoilers && <b>{t("unreadPosts", figure(t, unread))}</b>}
        </span>
      </button>
      <UnfollowButton title={title} node={X} size={14} onYes={() => onUnfollow(id)} />
    </li>
  );
}

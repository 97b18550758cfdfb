import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import { sinceOf } from "../../../core/filter/seen";
import type { Instant } from "../../../core/instant";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { postName } from "../../../text/post";
import { timeOrDay } from "../../../text/time";
import type { CoverageModel, CoverageProps } from "../model/coverage-model";
import type { Row } from "../model/timeline";
import { clock } from "../page/clock";
import { PostCard } from "../post/post-card";
import { PostLine } from "../post/post-line";

interface Props extends CoverageProps {
  row: Row;
  index: number;
  setSize: number;
  /** Whether Tab focuses it. */
  isEntrance: boolean;
  measure: (element: Element | null) => void;
}

export const keyOf = (row: Row | undefined): string =>
  row?.type === "post" ? row.post.id : row?.type === "day" ? `day ${row.position}` : (row?.type ?? "");

/** The estimated height of a row in CSS pixels. */
export const likelyHeight = (row: Row | undefined): number => (row?.type === "post" ? 49 : 26);

/** A post or a divider. */
export function FeedRow({ row, index, measure, ...props }: Props) {
  switch (row.type) {
    case "new":
      return line(newSince(row.since, props.model), true);
    case "read":
      return line(t("alreadyRead"));
    case "day":
      return line(row.day);
    case "post":
      return <PostRow row={row} index={index} measure={measure} {...props} />;
  }
  function line(text: string, strong?: boolean) {
    return (
      <div ref={measure} data-index={index}>
        <Divider strong={strong}>{text}</Divider>
      </div>
    );
  }
}

/** Since the last visit, or since the oldest new post where some were left unread before. */
function newSince(oldest: Instant, { lastVisit }: CoverageModel): string {
  const visit = sinceOf(lastVisit);
  return t("newSince", timeOrDay(oldest < visit ? oldest : visit, clock.value, locale()));
}

function PostRow({ row, index, setSize, isEntrance, model, loaded, measure }: Props & { row: Row & { type: "post" } }) {
  const { post, position } = row;
  const races = model.races.value;
  const choices = model.choices.value;
  const unread = model.isUnread.value(post);
  const { id } = model;
  const { head } = loaded;
  const isOpen = model.openPosts.value.has(post.id);
  const only = model.selection.value.races.length === 1 ? model.selection.value.races[0] : undefined;
  const article = useRef<HTMLElement>(null);
  // The same function at each render: otherwise each row would be measured again whenever the list scrolls.
  const place = useCallback(
    (element: HTMLElement | null) => {
      article.current = element;
      measure(element);
    },
    [measure],
  );
  const toggle = () => {
    // The button that is pressed goes away, and the focus must not go with it.
    article.current?.focus({ preventScroll: true });
    model.setOpen(post.id, !isOpen);
    if (!isOpen) send("markSeen", { coverageId: id, postIds: [post.id] });
  };
  // Scrolling rerenders the list constantly; the cards must not rerender with it.
  const card = useMemo(
    () =>
      isOpen ? (
        <PostCard
          post={post}
          races={races}
          coverage={head}
          choices={choices}
          unread={unread}
          isDelayable={!loaded.source.replay}
          onClose={toggle}
        />
      ) : (
        <PostLine post={post} races={races} zone={head.zone} unread={unread} only={only} />
      ),
    [post, races, head, choices, unread, isOpen, only],
  );
  return (
    <article
      ref={place}
      tabIndex={isEntrance ? 0 : -1}
      data-index={index}
      data-post={post.id}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-label={postName(post, t)}
      onClick={isOpen ? undefined : toggle}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget) return;
        event.preventDefault();
        toggle();
      }}
    >
      {card}
    </article>
  );
}

/**
 * A line between posts with a word on it. It is no heading, because a feed may contain only articles (ARIA 1.2, feed).
 */
function Divider({ strong, children }: { strong?: boolean; children: ComponentChildren }) {
  return (
    <div class={strong ? "divider strong" : "divider"}>
      <span>{children}</span>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { sinceOf } from "../../../core/seen";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { clockTime } from "../../../text/time";
import type { CoverageModel } from "../model/coverage-model";
import type { LoadedCoverage } from "../model/loaded-coverage";
import type { Row } from "../model/timeline";
import { PostCard } from "../post/post-card";

interface Props {
  row: Row;
  index: number;
  setSize: number;
  /** Whether Tab focuses it. */
  isEntrance: boolean;
  model: CoverageModel;
  loaded: LoadedCoverage;
  measure: (element: Element | null) => void;
}

export const keyOf = (row: Row | undefined): string =>
  row?.type === "post" ? row.post.id : row?.type === "day" ? `day ${row.position}` : (row?.type ?? "");

/** The estimated height of a row in CSS pixels. */
export function likelyHeight(row: Row | undefined): number {
  if (row?.type !== "post") return 26;
  const { headline, body, byline, races, kind } = row.post;
  const meta = races.length > 0 || kind !== "other" ? 21 : 0;
  return 21 + meta + (headline ? 23 : 0) + (body.length > 1 ? 84 : body.length * 44) + (byline ? 19 : 0);
}

/** A post or a divider. */
export function FeedRow({ row, index, measure, ...props }: Props) {
  switch (row.type) {
    case "new":
      return line(t("newSince", clockTime(sinceOf(props.model.lastVisit), locale())), true);
    case "earlier":
      return line(t("earlier"));
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

function PostRow({ row, index, setSize, isEntrance, model, loaded, measure }: Props & { row: Row & { type: "post" } }) {
  const { post, position } = row;
  const races = model.races.value;
  const choices = model.choices.value;
  const unread = model.isUnread.value(post);
  const { id } = model;
  const { head } = loaded;
  // Scrolling rerenders the list constantly; the cards must not rerender with it.
  const card = useMemo(
    () => (
      <PostCard
        post={post}
        races={races}
        coverage={head}
        choices={choices}
        unread={unread}
        onOpen={() => send("markSeen", { coverageId: id, postIds: [post.id] })}
      />
    ),
    [post, races, head, choices, unread, id],
  );
  return (
    <article
      ref={measure}
      tabIndex={isEntrance ? 0 : -1}
      data-index={index}
      data-post={post.id}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-label={post.headline}
    >
      {card}
    </article>
  );
}

/**
 * A line between posts with a word on it. It is no heading, because a feed may contain only articles (ARIA 1.2, feed).
 */
export function Divider({ strong, children }: { strong?: boolean; children: ComponentChildren }) {
  return (
    <div class={strong ? "divider strong" : "divider"}>
      <span>{children}</span>
    </div>
  );
}

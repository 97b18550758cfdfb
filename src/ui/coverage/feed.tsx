import { ArrowUp } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { sinceOf } from "../../core/seen";
import { send } from "../../messaging/channel";
import { locale, t } from "../../text/browser";
import { clockTime } from "../../text/time";
import { list, plural } from "../../text/translate";
import { Divider } from "../design/divider";
import { Icon } from "../design/icon";
import { PostCard } from "../post/post-card";
import type { CoverageModel } from "./coverage-model";
import { useFeedKeys } from "./feed-keys";
import { useSeen } from "./seen";
import type { LoadedCoverage } from "./stored";
import type { Row } from "./timeline";

interface Props {
  model: CoverageModel;
  loaded: LoadedCoverage;
}

/** The posts, newest first (ARIA feed pattern). */
export function Feed({ model, loaded }: Props) {
  const feed = useRef<HTMLDivElement>(null);
  const { rows } = model.timeline.value;
  const posts = rows.flatMap((row) => (row.type === "post" ? row.post : []));
  const unreadIds = posts.filter(model.isUnread.value).map((post) => post.id);
  useSeen(feed, model.id, unreadIds);
  useFeedKeys(feed);
  return (
    <>
      <Waiting model={model} />
      <div ref={feed} class="feed" role="feed" aria-label={t("posts")}>
        {rows.map((row) => (
          <RowView
            key={keyOf(row)}
            row={row}
            setSize={loaded.hasOlder ? -1 : posts.length}
            model={model}
            loaded={loaded}
          />
        ))}
      </div>
      {posts.length === 0 && <p class="empty">{emptySentence(model, loaded)}</p>}
      <Hidden model={model} />
      {loaded.hasOlder && <Older model={model} />}
    </>
  );
}

const keyOf = (row: Row): string =>
  row.type === "post" ? row.post.id : row.type === "day" ? `day ${row.position}` : row.type;

function RowView({ row, setSize, model, loaded }: Props & { row: Row; setSize: number }) {
  switch (row.type) {
    case "new":
      return <Divider strong>{t("newSince", clockTime(sinceOf(model.lastVisit), locale()))}</Divider>;
    case "earlier":
      return <Divider>{t("earlier")}</Divider>;
    case "day":
      return <Divider>{row.day}</Divider>;
    case "post": {
      const { post, position } = row;
      return (
        <article
          tabIndex={position === 1 ? 0 : -1}
          data-post={post.id}
          aria-posinset={position}
          aria-setsize={setSize}
          aria-label={post.headline}
        >
          <PostCard
            post={post}
            races={model.races.value}
            coverage={loaded.head}
            choices={model.choices.value}
            unread={model.isUnread.value(post)}
            onOpen={() => send("markSeen", { coverageId: model.id, postIds: [post.id] })}
          />
        </article>
      );
    }
  }
}

function Waiting({ model }: { model: CoverageModel }) {
  const { waiting } = model.timeline.value;
  if (waiting === 0) return null;
  const show = () => {
    model.release();
    document.querySelector(".scroller")?.scrollTo({ top: 0 });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".feed article")?.focus({ preventScroll: true }));
  };
  return (
    <button type="button" class="waiting" onClick={show}>
      <Icon node={ArrowUp} size={14} />
      {plural(t, "newPosts", waiting)}
    </button>
  );
}

function Hidden({ model }: { model: CoverageModel }) {
  const { hidden } = model.timeline.value;
  if (hidden === 0) return null;
  const { showHidden } = model;
  const toggle = () => {
    showHidden.value = !showHidden.value;
  };
  return (
    <p class="hidden-posts">
      {plural(t, "hidden", hidden)} ·{" "}
      <button type="button" class="button plain" aria-expanded={showHidden.value} onClick={toggle}>
        {t(showHidden.value ? "hide" : "show")}
      </button>
    </p>
  );
}

function emptySentence({ selection, races }: CoverageModel, { posts }: LoadedCoverage): string {
  if (posts.length === 0) return t("noPosts");
  const names = selection.value.races.flatMap((id) => races.value.get(id)?.name ?? []);
  const since = posts.at(-1)?.publishedAt;
  if (names.length > 0 && since) {
    const nothing = t("nothingIn", [list(t, names), clockTime(since, locale())]);
    return `${nothing} ${plural(t, "othersHidden", posts.length)}`;
  }
  return selection.value.keyEvents ? t("noKeyEvents") : t("allHidden");
}

/** Loads older posts when it comes near the screen. */
function Older({ model }: { model: CoverageModel }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const shown = model.loaded.value?.posts.length;
  // Anew for each chunk: one that is still on the screen after a short chunk came wouldn't be reported again.
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        model.loadOlder();
      },
      { root: document.querySelector(".scroller"), rootMargin: "400px" },
    );
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, [model, shown]);
  return (
    <p ref={mark} class="empty">
      {t("loadingOlder")}
    </p>
  );
}

import { ArrowUp } from "lucide";
import { useCallback, useRef } from "preact/hooks";
import { locale, t } from "../../../text/browser";
import { timeOrDay } from "../../../text/time";
import { list, plural } from "../../../text/translate";
import { Icon } from "../design/icon";
import type { CoverageModel, CoverageProps } from "../model/coverage-model";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { scopeOf } from "../model/timeline";
import { clock } from "../page/clock";
import { SearchQuery } from "../post/highlighted";
import { useFeedKeys, useHeldPost } from "./feed-navigation";
import { FeedRow, keyOf, likelyHeight } from "./feed-row";
import { useMarkSeen } from "./mark-seen";
import { OlderPosts } from "./older-posts";
import { useVirtualRows } from "./virtual-rows";

/** The posts, newest first (ARIA feed pattern). Only those near the screen are drawn. */
export function Feed({ model, loaded }: CoverageProps) {
  const none = model.shownPosts.value.length === 0;
  return (
    <>
      <h2 class="visually-hidden">{t("posts")}</h2>
      <Waiting model={model} />
      <SearchQuery value={model.search.query.value}>
        <Rows model={model} loaded={loaded} />
      </SearchQuery>
      {none && <p class="empty">{emptySentence(model, loaded)}</p>}
      <Hidden model={model} />
      {loaded.hasOlder && <OlderPosts model={model} />}
    </>
  );
}

function Rows({ model, loaded }: CoverageProps) {
  const feed = useRef<HTMLDivElement>(null);
  const { rows } = model.timeline.value;
  const setSize = loaded.hasOlder ? -1 : model.shownPosts.value.length;
  const heldId = useHeldPost(feed, model);
  const held = rows.findIndex((row) => row.type === "post" && row.post.id === heldId);
  const drawn = useVirtualRows({
    list: feed,
    count: rows.length,
    keyOf: useCallback((index: number) => keyOf(rows[index]), [rows]),
    estimate: (index) => likelyHeight(rows[index]),
    held: held < 0 ? undefined : held,
  });
  useMarkSeen(feed, model);
  useFeedKeys(feed, model);
  // The feed is one tab stop: the post focused last, else the first that is drawn.
  const entrance = held >= 0 ? held : drawn.rows.find(({ index }) => rows[index]?.type === "post")?.index;
  return (
    <div ref={feed} class="feed" role="feed" aria-label={t("posts")}>
      {drawn.rows.flatMap(({ index, gap }) => {
        const row = rows[index];
        if (!row) return [];
        const isEntrance = index === entrance;
        return [
          gap > 0 && <Gap key={`before ${keyOf(row)}`} height={gap} />,
          <FeedRow key={keyOf(row)} {...{ row, index, setSize, isEntrance, model, loaded, measure: drawn.measure }} />,
        ];
      })}
      {drawn.rest > 0 && <Gap key="rest" height={drawn.rest} />}
    </div>
  );
}

/** Takes the space of posts that aren't drawn. */
const Gap = ({ height }: { height: number }) => <div style={{ blockSize: `${height}px` }} />;

function Waiting({ model }: { model: CoverageModel }) {
  const { waiting } = model.timeline.value;
  if (waiting === 0) return null;
  const show = () => {
    model.release();
    document.querySelector(".scroller")?.scrollTo({ top: 0 });
    const first = model.shownPosts.peek()[0];
    if (first) model.reveal(first.id, "not");
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

function emptySentence({ selection, follows, races, search }: CoverageModel, { posts }: LoadedCoverage): string {
  if (posts.length === 0) return t("noPosts");
  if (search.query.value.length > 0) return t(search.reading.value ? "searching" : "nothingFound", search.typed.value);
  const scope = scopeOf(selection.value, follows.value);
  const names = selection.value.races.flatMap((id) => races.value.get(id)?.name ?? []);
  const since = posts.at(-1)?.publishedAt;
  if (names.length > 0 && since) {
    const nothing = t("nothingIn", [list(t, names), timeOrDay(since, clock.value, locale())]);
    return `${nothing} ${plural(t, "othersHidden", posts.length)}`;
  }
  if (selection.value.kinds.length > 0) return t("noneOfKinds");
  if (scope === "mine") return t("nothingInMine");
  return scope === "key" ? t("noKeyEvents") : t("allHidden");
}

import type { Post } from "../../../core/coverage";
import { noChoices } from "../../../core/filter";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { PostCard } from "../../shared/post/post-card";

const MINUTE_MS = 60_000;

/** Two posts as they look now. They are only to be looked at: nothing in them can be reached. */
export function Preview() {
  const race: Race = { id: "preview", name: t("previewRace"), is: { discipline: "" }, aliases: [], hue: 2 };
  const coverage = { id: "preview", title: "", zone: "UTC", races: [race] };
  return (
    <figure class="preview" aria-label={t("preview")}>
      <div inert>
        {posts().map((post, place) => (
          <PostCard
            key={post.id}
            post={post}
            races={new Map([[race.id, race]])}
            coverage={coverage}
            choices={noChoices}
            unread={place === 0}
            onOpen={() => {}}
          />
        ))}
      </div>
    </figure>
  );
}

function posts(): Post[] {
  const base = { keyEvent: false, pinned: false, withdrawn: false, arrivedAt: "" };
  const at = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();
  return [
    {
      ...base,
      id: "lead",
      publishedAt: at(4),
      headline: t("previewHeadline"),
      body: [{ type: "paragraph", text: t("previewBody") }],
      kind: "lead change",
      races: [{ id: "preview", confidence: "label", reason: { why: "label" } }],
    },
    {
      ...base,
      id: "quote",
      publishedAt: at(75),
      body: [{ type: "paragraph", text: t("previewQuote") }],
      byline: { name: t("previewName"), role: t("previewRole") },
      kind: "quote",
      races: [],
    },
  ];
}

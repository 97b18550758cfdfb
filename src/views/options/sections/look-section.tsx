import type { Post } from "../../../core/coverage";
import { noChoices } from "../../../core/filter/filter";
import { DENSITIES, type Preferences, TEXT_SIZES, THEMES } from "../../../core/preferences";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { SpoilersForm } from "../../shared/coverage/spoilers";
import { Choice } from "../../shared/design/field";
import { confirmSaved } from "../../shared/design/saved";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { changePreferences, useLock } from "../../shared/page/use-settings";
import { PostCard } from "../../shared/post/post-card";
import { PostLine } from "../../shared/post/post-line";
import { CoverageChoice, useCoverage } from "../coverage-choice";
import { Part } from "../section";

interface LookSectionProps {
  look: Preferences["look"];
  followed: readonly LoadedCoverage[];
}

/** Colours and sizes with a preview, and the spoiler delay of each coverage. */
export function LookSection({ look, followed }: LookSectionProps) {
  return (
    <>
      <div>
        <Choice
          label={t("theme")}
          locked={useLock("look", "theme")}
          options={THEMES.map((value) => ({ value, label: t(`theme_${value}`) }))}
          value={look.theme}
          onChoose={(theme) => changePreferences({ look: { theme } })}
        />
        <Choice
          label={t("density")}
          locked={useLock("look", "density")}
          options={DENSITIES.map((value) => ({ value, label: t(`density_${value}`) }))}
          value={look.density}
          onChoose={(density) => changePreferences({ look: { density } })}
        />
        <Choice
          label={t("textSize")}
          locked={useLock("look", "textSize")}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`textSize_${value}`) }))}
          value={look.textSize}
          onChoose={(textSize) => changePreferences({ look: { textSize } })}
        />
        <Preview />
      </div>
      <Part id="spoilers" title={t("spoilersTitle")} lead={t("spoilersHelp")}>
        <SpoilersOfOne followed={followed} />
      </Part>
    </>
  );
}

function SpoilersOfOne({ followed }: { followed: readonly LoadedCoverage[] }) {
  const { chosen, pick } = useCoverage(followed);
  if (!chosen) return <p class="muted">{t("noSources")}</p>;
  const { id, title } = chosen.head;
  return (
    <>
      {followed.length > 1 && (
        <CoverageChoice label={t("spoilersOf")} followed={followed} chosen={chosen} onPick={pick} />
      )}
      <SpoilersForm key={id} coverageId={id} title={title} onSaved={confirmSaved} />
    </>
  );
}

const MINUTE_MS = 60_000;

/** Two sample posts in the current look. They are inert: nothing in them can be focused or clicked. */
function Preview() {
  const race: Race = { id: "preview", name: t("previewRace"), is: { discipline: "" }, aliases: [], hue: 2 };
  const races = new Map([[race.id, race]]);
  const coverage = { id: "preview", title: "", zone: "UTC", races: [race] };
  return (
    <figure class="preview" aria-label={t("preview")}>
      <div inert>
        {samplePosts().map((post, place) =>
          place === 0 ? (
            <PostLine key={post.id} post={post} races={races} zone="UTC" unread />
          ) : (
            <PostCard key={post.id} post={post} races={races} coverage={coverage} choices={noChoices} unread={false} />
          ),
        )}
      </div>
    </figure>
  );
}

function samplePosts(): Post[] {
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

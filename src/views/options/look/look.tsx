import { DENSITIES, type Preferences, TEXT_SIZES, THEMES } from "../../../core/preferences";
import { t } from "../../../text/browser";
import { SpoilersForm } from "../../shared/coverage/spoilers-form";
import type { LoadedCoverage } from "../../shared/coverage/stored";
import { Choice } from "../../shared/design/field";
import { prefer } from "../../shared/preferences";
import { saySaved } from "../../shared/saved";
import { useLock } from "../../shared/settings";
import { Part } from "../section";
import { Preview } from "./preview";

interface Props {
  look: Preferences["look"];
  followed: readonly LoadedCoverage[];
}

/** Colours and sizes, with a post to see them by; and how late each coverage is seen. */
export function Look({ look, followed }: Props) {
  return (
    <>
      <div>
        <Choice
          label={t("theme")}
          locked={useLock("look", "theme")}
          options={THEMES.map((value) => ({ value, label: t(`theme_${value}`) }))}
          value={look.theme}
          onChoose={(theme) => prefer({ look: { theme } })}
        />
        <Choice
          label={t("density")}
          locked={useLock("look", "density")}
          options={DENSITIES.map((value) => ({ value, label: t(`density_${value}`) }))}
          value={look.density}
          onChoose={(density) => prefer({ look: { density } })}
        />
        <Choice
          label={t("textSize")}
          locked={useLock("look", "textSize")}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`textSize_${value}`) }))}
          value={look.textSize}
          onChoose={(textSize) => prefer({ look: { textSize } })}
        />
        <Preview />
      </div>
      <Part id="spoilers" title={t("spoilersTitle")} lead={t("spoilersHelp")}>
        {followed.length === 0 && <p class="muted">{t("racesNone")}</p>}
        {followed.map(({ head }) => (
          <SpoilersForm key={head.id} coverageId={head.id} title={head.title} onSaved={saySaved} />
        ))}
      </Part>
    </>
  );
}

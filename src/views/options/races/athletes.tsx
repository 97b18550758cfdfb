import { X } from "lucide";
import type { CoverageHead } from "../../../core/coverage";
import type { Choices, Level } from "../../../core/filter";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { AddForm } from "../../shared/design/add-form";
import { Icon } from "../../shared/design/icon";
import { LevelChoice } from "../../shared/following/level-choice";
import { saySaved } from "../../shared/saved";

interface Props {
  coverage: Pick<CoverageHead, "id" | "title">;
  choices: Choices;
}

/** The athletes who are followed in one coverage, whatever their race. */
export function Athletes({ coverage: { id: coverageId, title }, choices }: Props) {
  const set = async (name: string, level: Level | null) => {
    await send("setAthlete", { coverageId, name, level });
    saySaved();
  };
  return (
    <div class="people">
      <h4>{t("athletesTitle")}</h4>
      <p class="muted">{t("athletesHelp")}</p>
      {Object.entries(choices.athletes).map(([name, level]) => (
        <LevelChoice key={name} name={name} coverage={title} level={level} onChoose={(chosen) => set(name, chosen)}>
          <button
            type="button"
            class="icon-button"
            aria-label={t("unfollowAthleteIn", [name, title])}
            title={t("unfollowAthlete", name)}
            onClick={() => set(name, null)}
          >
            <Icon node={X} size={14} />
          </button>
        </LevelChoice>
      ))}
      <AddForm
        label={t("addAthlete")}
        name={t("addAthleteIn", title)}
        action={t("addAthleteButton")}
        actionName={t("addAthleteButtonIn", title)}
        onAdd={(name) => set(name, "count")}
      />
    </div>
  );
}

import { X } from "lucide";
import type { Choices, Level } from "../core/filter";
import { send } from "../messaging/channel";
import { t } from "../text/browser";
import { Icon } from "../ui/design/icon";
import { AddForm } from "./add-form";
import { LevelChoice } from "./level-choice";
import { saySaved } from "./saved";

/** The athletes who are followed in one coverage, whatever their race. */
export function Athletes({ coverageId, choices }: { coverageId: string; choices: Choices }) {
  const set = async (name: string, level: Level | null) => {
    await send("setAthlete", { coverageId, name, level });
    saySaved();
  };
  return (
    <div class="people">
      <h4>{t("athletesTitle")}</h4>
      <p class="muted">{t("athletesHelp")}</p>
      {Object.entries(choices.athletes).map(([name, level]) => (
        <LevelChoice
          key={name}
          name={name}
          group={`${coverageId} athlete ${name}`}
          level={level}
          onChoose={(chosen) => set(name, chosen)}
        >
          <button type="button" class="icon-button" aria-label={t("remove", name)} onClick={() => set(name, null)}>
            <Icon node={X} size={14} />
          </button>
        </LevelChoice>
      ))}
      <AddForm label={t("addAthlete")} action={t("addAthleteButton")} onAdd={(name) => set(name, "count")} />
    </div>
  );
}

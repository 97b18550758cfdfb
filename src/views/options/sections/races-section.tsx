import { X } from "lucide";
import type { CoverageHead } from "../../../core/coverage";
import { type Choices, type Level, levelOfRace, MUTABLE, type Mutes, noChoices } from "../../../core/filter";
import { own } from "../../../core/own";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { AddForm } from "../../shared/design/add-form";
import { Icon } from "../../shared/design/icon";
import { Tags } from "../../shared/design/tags";
import { LevelChoice, LevelHelp } from "../../shared/following/level-choice";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { confirmSaved } from "../../shared/settings/saved";
import { mutedName } from "../setting-words";

interface RacesSectionProps {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** The level of each race, of athletes, and what is muted, for each coverage. */
export function RacesSection({ followed, choices }: RacesSectionProps) {
  if (followed.length === 0) return <p class="muted">{t("racesNone")}</p>;
  return (
    <>
      <LevelHelp />
      {followed.map(({ head }) => (
        <CoverageRaces key={head.id} head={head} choices={own(choices, head.id) ?? noChoices} />
      ))}
    </>
  );
}

function CoverageRaces({ head, choices }: { head: LoadedCoverage["head"]; choices: Choices }) {
  const set = async (race: { id: string } | "others", level: Level) => {
    await send("setLevel", { coverageId: head.id, race, level });
    confirmSaved();
  };
  return (
    <div class="coverage-races">
      <h3 dir="auto">{head.title}</h3>
      {head.races.length === 0 && <p class="muted">{t("racesNotFound")}</p>}
      {head.races.map((race) => (
        <LevelChoice
          key={race.id}
          name={race.name}
          coverage={head.title}
          hue={race.hue}
          level={levelOfRace(choices, race.id)}
          onChoose={(level) => set({ id: race.id }, level)}
        />
      ))}
      <LevelChoice
        name={t("everythingElse")}
        coverage={head.title}
        level={choices.others}
        onChoose={(level) => set("others", level)}
      />
      <Athletes coverage={head} choices={choices} />
      <Muted coverage={head} muted={choices.muted} />
    </div>
  );
}

interface AthletesProps {
  coverage: Pick<CoverageHead, "id" | "title">;
  choices: Choices;
}

/** The athletes followed in one coverage, whatever their race. */
function Athletes({ coverage: { id: coverageId, title }, choices }: AthletesProps) {
  const set = async (name: string, level: Level | null) => {
    await send("setAthlete", { coverageId, name, level });
    confirmSaved();
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

interface MutedProps {
  coverage: Pick<CoverageHead, "id" | "title">;
  muted: Mutes;
}

/** What is muted in one coverage, and a form to mute words. */
function Muted({ coverage: { id: coverageId, title }, muted }: MutedProps) {
  const set = async (what: keyof Mutes, value: string, on: boolean) => {
    await send("mute", { coverageId, what, value, on });
    confirmSaved();
  };
  const all = MUTABLE.flatMap((what) => muted[what].map((value) => ({ what, value, id: `${what} ${value}` })));
  const unmute = (id: string) => {
    const gone = all.find((one) => one.id === id);
    if (gone) set(gone.what, gone.value, false);
  };
  return (
    <div class="people">
      <h4>{t("mutedTitle")}</h4>
      <p class="muted">{t("mutedHelp")}</p>
      <Tags
        label={t("mutedIn", title)}
        tags={all.map(({ id, what, value }) => ({ id, name: mutedName(what, value) }))}
        removeName={(name) => t("unmuteIn", [name, title])}
        onRemove={unmute}
      />
      <AddForm
        label={t("addWord")}
        name={t("addWordIn", title)}
        action={t("addWordButton")}
        actionName={t("addWordButtonIn", title)}
        onAdd={(word) => set("words", word, true)}
      />
    </div>
  );
}

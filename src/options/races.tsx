import { type Choices, LEVELS, type Level, levelOfRace, noChoices } from "../core/filter";
import { send } from "../messaging/channel";
import { t } from "../text/browser";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { Athletes } from "./athletes";
import { LevelChoice } from "./level-choice";
import { Muted } from "./muted";
import { saySaved } from "./saved";

interface Props {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** How much of each race reaches the reader, coverage by coverage. */
export function Races({ followed, choices }: Props) {
  if (followed.length === 0) return <p class="muted">{t("racesNone")}</p>;
  return (
    <>
      <dl class="level-help">
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{t(`level_${level}`)}</dt> <dd>{t(`levelHelp_${level}`)}</dd>
          </div>
        ))}
      </dl>
      {followed.map(({ head }) => (
        <CoverageRaces key={head.id} head={head} choices={choices[head.id] ?? noChoices} />
      ))}
    </>
  );
}

function CoverageRaces({ head, choices }: { head: LoadedCoverage["head"]; choices: Choices }) {
  const set = async (race: { id: string } | "others", level: Level) => {
    await send("setLevel", { coverageId: head.id, race, level });
    saySaved();
  };
  return (
    <div class="coverage-races">
      <h3 dir="auto">{head.title}</h3>
      {head.races.length === 0 && <p class="muted">{t("racesNotFound")}</p>}
      {head.races.map((race) => (
        <LevelChoice
          key={race.id}
          name={race.name}
          group={`${head.id} ${race.id}`}
          hue={race.hue}
          level={levelOfRace(choices, race.id)}
          onChoose={(level) => set({ id: race.id }, level)}
        />
      ))}
      <LevelChoice
        name={t("everythingElse")}
        group={`${head.id} others`}
        level={choices.others}
        onChoose={(level) => set("others", level)}
      />
      <Athletes coverageId={head.id} choices={choices} />
      <Muted coverageId={head.id} muted={choices.muted} />
    </div>
  );
}

import { type Choices, type Level, levelOfRace, noChoices } from "../../../core/filter";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import type { LoadedCoverage } from "../../shared/coverage/stored";
import { LevelChoice, LevelHelp } from "../../shared/following/level-choice";
import { saySaved } from "../../shared/saved";
import { Athletes } from "./athletes";
import { Muted } from "./muted";

interface Props {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** How much of each race reaches the reader, coverage by coverage. */
export function Races({ followed, choices }: Props) {
  if (followed.length === 0) return <p class="muted">{t("racesNone")}</p>;
  return (
    <>
      <LevelHelp />
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

import { type Choices, followedRaces, noChoices } from "../../core/filter";
import { send } from "../../messaging/send";
import { t } from "../../text/browser";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { Toggle } from "../shared/design/toggle";
import { saySaved } from "../shared/saved";

interface Props {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** Which races count, coverage by coverage; more than that can be chosen in the settings. */
export function RacesStep({ followed, choices }: Props) {
  if (followed.length === 0) return <p class="muted">{t("welcomeNothing")}</p>;
  return (
    <>
      <p class="muted">{t("welcomeRacesHelp")}</p>
      {followed.map(({ head }) => (
        <RaceToggles key={head.id} head={head} choices={choices[head.id] ?? noChoices} />
      ))}
    </>
  );
}

function RaceToggles({ head, choices }: { head: LoadedCoverage["head"]; choices: Choices }) {
  const counted = followedRaces(choices, head.races);
  const set = async (id: string, on: boolean) => {
    await send("setLevel", { coverageId: head.id, race: { id }, level: on ? "count" : "feed" });
    saySaved();
  };
  return (
    <fieldset>
      <legend dir="auto">{head.title}</legend>
      {head.races.length === 0 && <p class="muted">{t("welcomeNoRaces")}</p>}
      {head.races.map((race) => (
        <Toggle
          key={race.id}
          label={race.name}
          name={t("nameIn", [race.name, head.title])}
          hue={race.hue}
          on={counted.includes(race)}
          onToggle={(on) => set(race.id, on)}
        />
      ))}
    </fieldset>
  );
}

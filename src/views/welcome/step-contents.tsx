import { type Choices, followedRaces, noChoices } from "../../core/filter";
import { type Loudness, loudnessOf } from "../../core/loudness";
import { own } from "../../core/own";
import type { Preferences } from "../../core/preferences";
import { send } from "../../messaging/send";
import { t } from "../../text/browser";
import { list } from "../../text/translate";
import { Toggle } from "../shared/design/toggle";
import { FollowForm } from "../shared/following/follow-form";
import { ReplayForm } from "../shared/following/replay";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { AlertNotes, raiseIfNothingAlerts } from "../shared/settings/alert-notes";
import { LoudnessChoice } from "../shared/settings/loudness-choice";
import type { Permissions } from "../shared/settings/permissions";
import { confirmSaved } from "../shared/settings/saved";

/** Step 1: three ways to follow a coverage. */
export function FollowStep({ followed }: { followed: readonly LoadedCoverage[] }) {
  const titles = followed.map(({ head }) => head.title);
  return (
    <>
      <p class="following" role="status">
        {titles.length > 0 && t("welcomeFollowing", list(t, titles))}
      </p>
      <FollowForm primary={titles.length === 0} saysFollowed={false} />
      <div>
        <h3>{t("welcomeTabTitle")}</h3>
        <p class="muted">{t("welcomeTab")}</p>
      </div>
      <ReplayForm />
    </>
  );
}

interface RacesStepProps {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** Step 2: which races count. Finer levels are in the settings. */
export function RacesStep({ followed, choices }: RacesStepProps) {
  if (followed.length === 0) return <p class="muted">{t("welcomeNothing")}</p>;
  return (
    <>
      <p class="muted">{t("welcomeRacesHelp")}</p>
      {followed.map(({ head }) => (
        <RaceToggles key={head.id} head={head} choices={own(choices, head.id) ?? noChoices} />
      ))}
    </>
  );
}

function RaceToggles({ head, choices }: { head: LoadedCoverage["head"]; choices: Choices }) {
  const counted = followedRaces(choices, head.races);
  const set = async (id: string, on: boolean) => {
    await send("setLevel", { coverageId: head.id, race: { id }, level: on ? "count" : "show" });
    confirmSaved();
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

interface LoudnessStepProps {
  preferences: Preferences;
  permissions: Permissions;
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** Step 3: how loud Raceside is. */
export function LoudnessStep({ preferences, permissions, followed, choices }: LoudnessStepProps) {
  const choose = (loudness: Loudness) => {
    if (loudness !== "glance") raiseIfNothingAlerts({ followed, choices });
  };
  return (
    <>
      <LoudnessChoice preferences={preferences} permissions={permissions} onChosen={choose} />
      <AlertNotes preferences={preferences} followed={followed} choices={choices} />
      <p class="muted">{t(loudnessOf(preferences) === "glance" ? "welcomeLoudHelp" : "welcomeRaised")}</p>
      <p class="pin">{t("welcomePin")}</p>
    </>
  );
}

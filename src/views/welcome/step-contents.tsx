import { type Loudness, loudnessOf } from "../../core/attention/loudness";
import { type Choices, noChoices } from "../../core/filter/filter";
import { own } from "../../core/own";
import type { Preferences } from "../../core/preferences";
import { t } from "../../text/browser";
import { list } from "../../text/translate";
import { confirmSaved } from "../shared/design/saved";
import { FollowForm } from "../shared/following/follow-form";
import { RacePicker } from "../shared/following/race-picker";
import { ReplayForm } from "../shared/following/replay";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { AlertNotes, hasAlerts, raiseIfNothingAlerts } from "../shared/settings/alert-notes";
import { LoudnessChoice } from "../shared/settings/loudness-choice";
import type { Permissions } from "../shared/settings/permissions";

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
        <Races key={head.id} head={head} choices={own(choices, head.id) ?? noChoices} />
      ))}
    </>
  );
}

function Races({ head, choices }: { head: LoadedCoverage["head"]; choices: Choices }) {
  if (head.races.length > 0) return <RacePicker coverage={head} choices={choices} titled onChanged={confirmSaved} />;
  return (
    <div>
      <h3 dir="auto">{head.title}</h3>
      <p class="muted">{t("welcomeNoRaces")}</p>
    </div>
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
      {loudnessOf(preferences) === "glance" ? (
        <p class="muted">{t("welcomeLoudHelp")}</p>
      ) : (
        hasAlerts({ followed, choices }) && <p class="muted">{t("welcomeRaised")}</p>
      )}
      <p class="pin">{t("welcomePin")}</p>
    </>
  );
}

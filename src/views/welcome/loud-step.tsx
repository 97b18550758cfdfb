import { type Choices, followedRaces, noChoices } from "../../core/filter";
import { type Loudness, loudnessOf } from "../../core/loudness";
import type { Preferences } from "../../core/preferences";
import { send } from "../../messaging/send";
import { t } from "../../text/browser";
import type { LoadedCoverage } from "../shared/coverage/stored";
import { LoudnessChoice } from "../shared/loudness/loudness";
import type { Granted } from "../shared/permissions";

interface Props {
  preferences: Preferences;
  granted: Granted;
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** How loud, and what there is left to know. */
export function LoudStep({ preferences, granted, followed, choices }: Props) {
  const choose = (loudness: Loudness) => {
    if (loudness !== "glance") raise(followed, choices);
  };
  return (
    <>
      <LoudnessChoice preferences={preferences} granted={granted} onChosen={choose} />
      <p class="muted">{t(loudnessOf(preferences) === "glance" ? "welcomeLoudHelp" : "welcomeRaised")}</p>
      <p class="pin">{t("welcomePin")}</p>
    </>
  );
}

/** Only races at Alert may interrupt. Where none is, and louder was chosen, those that are followed may. */
async function raise(followed: readonly LoadedCoverage[], choices: Record<string, Choices>): Promise<void> {
  const levels = Object.values(choices).flatMap(({ races, athletes }) => [races, athletes].flatMap(Object.values));
  if (levels.includes("alert")) return;
  for (const { head } of followed) {
    for (const { id } of followedRaces(choices[head.id] ?? noChoices, head.races)) {
      await send("setLevel", { coverageId: head.id, race: { id }, level: "alert" });
    }
  }
}

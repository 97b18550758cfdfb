import type { Race } from "../../../core/race";
import { Found } from "./found";

interface Props {
  race: Race;
  /** Only a guess. */
  unsure?: boolean;
  /** Why the post is counted to it. */
  reason?: string;
}

/** Which race a post is about, in that race's hue; dashed where it is a guess. */
export function RaceChip({ race, unsure = false, reason }: Props) {
  return (
    <span class={unsure ? "race-chip unsure" : "race-chip"} data-hue={race.hue} title={reason}>
      <bdi>
        <Found text={race.name} />
      </bdi>
    </span>
  );
}

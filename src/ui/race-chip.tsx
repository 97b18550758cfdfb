import type { Race } from "../core/coverage";

/** Which race a post is about, in that race's hue. */
export function RaceChip({ race, reason }: { race: Race; reason?: string }) {
  return (
    <span class="race-chip" data-hue={race.hue} title={reason}>
      {race.name}
    </span>
  );
}

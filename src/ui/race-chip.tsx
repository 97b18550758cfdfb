import type { Race } from "../core/coverage";

/** Which race a post is about, in that race's hue. */
export function RaceChip({ race }: { race: Race }) {
  return (
    <span class="race-chip" data-hue={race.hue}>
      {race.name}
    </span>
  );
}

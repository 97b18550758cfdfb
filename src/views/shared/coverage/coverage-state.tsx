import type { CoverageHead } from "../../../core/coverage";
import { readerTime } from "../../../core/delay/spoilers";
import type { Source } from "../../../core/source";
import { overdueCoverage } from "../../../core/starts";
import { locale, t } from "../../../text/browser";
import { delayWords } from "../../../text/delay";
import { clockTime, timeOrDay } from "../../../text/time";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { clock } from "../page/clock";

type Stated = Pick<LoadedCoverage, "source" | "spoilers"> & {
  head: Pick<CoverageHead, "status" | "startsAt" | "endsAt">;
};

/** Live, finished, when it starts, or that its source isn't answering. */
export function StateWord({ loaded }: { loaded: Stated }) {
  const { head, source } = loaded;
  const starts = startsLater(loaded);
  if (head.status === "ended") return <span>{head.endsAt ? t("finishedAt", whenOf(head.endsAt)) : t("ended")}</span>;
  if (mayBeOutdated(source)) return <span>{t("notUpdating")}</span>;
  const late = overdueCoverage(head, readerTime(source, loaded.spoilers, clock.value));
  if (late) return <span>{t("shouldHaveStarted", clockTime(late, locale()))}</span>;
  if (starts) return <span>{t("startsAt", whenOf(starts))}</span>;
  if (head.status === "upcoming") return <span>{t("upcoming")}</span>;
  return (
    <span class="live">
      <span class="live-dot" />
      {liveWord(loaded)}
    </span>
  );
}

/** With the day where it isn't today's. */
const whenOf = (at: string): string => timeOrDay(at, clock.value, locale());

function startsLater({ head: { startsAt, status }, source, spoilers }: Stated): string | undefined {
  const isAhead = startsAt !== undefined && Date.parse(startsAt) > readerTime(source, spoilers, clock.value);
  return isAhead || status === "upcoming" ? startsAt : undefined;
}

const OUTDATED_MS = 2 * 60_000;

/** Whether a source has failed for minutes: what stands here may no longer be so. */
const mayBeOutdated = ({ problem, failingSince }: Source): boolean =>
  problem !== undefined && (failingSince === undefined || clock.value - Date.parse(failingSince) >= OUTDATED_MS);

function liveWord({ source, spoilers }: Stated): string {
  if (spoilers) return delayWords(spoilers, t, clock.value);
  return source.replay ? `${t("replay")} ${t("speed", String(source.replay.speed))}` : t("live");
}

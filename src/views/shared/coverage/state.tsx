import { locale, t } from "../../../text/browser";
import { age, clockTime } from "../../../text/time";
import { plural } from "../../../text/translate";
import { clock } from "../clock";
import type { LoadedCoverage } from "./stored";

/** Whether a coverage is live, and how old its news is. */
export function State({ loaded }: { loaded: LoadedCoverage }) {
  const { head, feed } = loaded;
  return (
    <>
      {head.status === "live" ? (
        <span class="live">
          <span class="live-dot" />
          {liveWord(loaded)}
        </span>
      ) : (
        <span>{standing(head.status, head.startsAt, head.endsAt)}</span>
      )}
      <Age loaded={{ head, feed }} />
    </>
  );
}

function liveWord({ feed, spoilers }: LoadedCoverage): string {
  if (spoilers) return "delay" in spoilers ? plural(t, "behind", spoilers.delay) : t("playedFromStart");
  return feed.replay ? `${t("replay")} ${t("speed", String(feed.replay.speed))}` : t("live");
}

function standing(status: "upcoming" | "ended", startsAt?: string, endsAt?: string): string {
  if (status === "ended") return endsAt ? t("finishedAt", clockTime(endsAt, locale())) : t("ended");
  return startsAt ? t("startsAt", clockTime(startsAt, locale())) : t("upcoming");
}

const QUIET_MINUTES = 10;

function Age({ loaded: { head, feed } }: { loaded: Pick<LoadedCoverage, "head" | "feed"> }) {
  const now = clock.value;
  // The silence that was heard: while nobody asked, the source may have said anything.
  const heardAt = Date.parse(feed.lastSuccessAt ?? head.followedAt);
  const quiet = Math.floor((heardAt - Date.parse(feed.lastNewsAt ?? head.followedAt)) / 60_000);
  if (head.status === "live" && !feed.problem && quiet >= QUIET_MINUTES)
    return <span>{plural(t, "quietFor", quiet)}</span>;
  if (!feed.lastSuccessAt) return null;
  const fresh = now - Date.parse(feed.lastSuccessAt) < 5000;
  return <span>{t("updated", fresh ? t("justNow") : age(feed.lastSuccessAt, now, locale()))}</span>;
}

import { RefreshCw, Settings } from "lucide";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { send } from "../messaging/channel";
import { locale, t } from "../text/browser";
import { age, clockTime } from "../text/time";
import { plural } from "../text/translate";
import { clock } from "../ui/clock";
import { Icon } from "../ui/icon";
import type { LoadedCoverage } from "../ui/stored";
import type { PopupModel } from "./popup-model";

/** What is followed, whether it is live, and how old the news is. */
export function Header({ popup, loaded }: { popup: PopupModel; loaded: LoadedCoverage }) {
  return (
    <header class="header">
      <div class="title">
        <Title popup={popup} loaded={loaded} />
        <p class="state">
          <State loaded={loaded} />
        </p>
      </div>
      <Refresh coverageId={loaded.head.id} />
      <button
        type="button"
        class="icon-button"
        aria-label={t("settings")}
        title={t("settings")}
        onClick={() => browser.runtime.openOptionsPage()}
      >
        <Icon node={Settings} />
      </button>
    </header>
  );
}

function Title({ popup, loaded: { head } }: { popup: PopupModel; loaded: LoadedCoverage }) {
  if (popup.titles.value.size < 2) return <h1 dir="auto">{head.title}</h1>;
  return (
    <select
      class="switcher"
      aria-label={t("coverageSwitcher")}
      value={head.id}
      onChange={({ currentTarget }) => popup.show(currentTarget.value)}
    >
      {[...popup.titles.value].map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function State({ loaded: { head, feed } }: { loaded: LoadedCoverage }) {
  return (
    <>
      {head.status === "live" ? (
        <span class="live">
          <span class="live-dot" />
          {feed.replay ? `${t("replay")} ${t("speed", String(feed.replay.speed))}` : t("live")}
        </span>
      ) : (
        <span>{standing(head.status, head.startsAt, head.endsAt)}</span>
      )}
      <Age loaded={{ head, feed }} />
    </>
  );
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

function Refresh({ coverageId }: { coverageId: string }) {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await send("refresh", { coverageId }).finally(() => setBusy(false));
    clock.value = Date.now();
  };
  return (
    <button
      type="button"
      class={busy ? "icon-button busy" : "icon-button"}
      aria-label={t("refresh")}
      title={t("refresh")}
      aria-disabled={busy}
      onClick={() => !busy && refresh()}
    >
      <Icon node={RefreshCw} />
    </button>
  );
}

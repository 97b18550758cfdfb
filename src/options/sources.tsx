import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { type Feed, isRetired } from "../core/feed";
import { send } from "../messaging/channel";
import { locale, t } from "../text/browser";
import { nextSentence } from "../text/next";
import { pollProblemSentence } from "../text/problem";
import { age } from "../text/time";
import { clock } from "../ui/clock";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { Icon } from "../ui/design/icon";
import { followAddress, requestAccess } from "../ui/follow";
import { saySaved } from "./saved";

/** The followed coverages, with their state and a way to leave each. */
export function Sources({ followed }: { followed: readonly LoadedCoverage[] }) {
  if (followed.length === 0) return <p class="muted">{t("noSources")}</p>;
  return (
    <ul class="sources">
      {followed.map((loaded) => (
        <Source key={loaded.head.id} loaded={loaded} />
      ))}
    </ul>
  );
}

function Source({ loaded: { head, feed } }: { loaded: LoadedCoverage }) {
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <div class="source-text">
        <h3 dir="auto">{head.title}</h3>
        <p class="muted">
          {feed.replay ? (
            `${t("replay")} ${t("speed", String(feed.replay.speed))}`
          ) : (
            <a href={head.url} target="_blank" rel="noopener noreferrer">
              {new URL(head.url).host}
            </a>
          )}
          {feed.lastSuccessAt && ` · ${t("updated", age(feed.lastSuccessAt, clock.value, locale()))}`}
        </p>
        {feed.problem && <p class="problem">{pollProblemSentence(feed.problem, t, locale(), feed.lastSuccessAt)}</p>}
        <Next feed={feed} />
        {isRetired(feed) && (
          <button type="button" class="button" onClick={() => send("refresh", { coverageId: head.id })}>
            {t("refresh")}
          </button>
        )}
        {feed.problem?.code === "privateAddress" && (
          <button type="button" class="button" onClick={() => followAddress(head.url, true)}>
            {t("followPrivate")}
          </button>
        )}
        {feed.problem?.code === "access" && (
          <button type="button" class="button" onClick={() => requestAccess(feed.url)}>
            {t("allow")}
          </button>
        )}
        {asking && <Farewell title={head.title} id={head.id} onKeep={() => setAsking(false)} />}
      </div>
      {!asking && (
        <button
          type="button"
          class="icon-button"
          aria-label={t("removeTitle", head.title)}
          title={t("removeIt")}
          onClick={() => setAsking(true)}
        >
          <Icon node={Trash2} />
        </button>
      )}
    </li>
  );
}

/** When it is asked next, and why then. */
function Next({ feed }: { feed: Feed }) {
  const sentence = nextSentence(feed, clock.value, t);
  return sentence ? <p class="muted">{sentence}</p> : null;
}

function Farewell({ title, id, onKeep }: { title: string; id: string; onKeep: () => void }) {
  const remove = async () => {
    await send("unfollow", { coverageId: id });
    saySaved();
  };
  return (
    <div class="farewell">
      <p>{t("removeAsk", title)}</p>
      <button type="button" class="button" onClick={remove}>
        {t("removeIt")}
      </button>
      <button type="button" class="button plain" onClick={onKeep}>
        {t("keep")}
      </button>
    </div>
  );
}

import { useState } from "preact/hooks";
import { coverageIdAt } from "../../../core/address";
import type { CalendarStart } from "../../../core/calendar";
import type { CoverageHead } from "../../../core/coverage";
import type { Problem } from "../../../core/problem";
import { send } from "../../../messaging/send";
import { readSource } from "../../../store/read";
import { locale, t } from "../../../text/browser";
import { followProblemSentence } from "../../../text/problem";
import { startDay, startTime } from "../../../text/time";
import { confirmSaved } from "../design/saved";
import { Select } from "../design/select";
import { followAddress } from "./follow";

interface Props {
  starts: readonly CalendarStart[];
  /** What is followed. */
  heads: readonly CoverageHead[];
}

/** Starts of a calendar: each can be followed where it has a page, or taken for a coverage that is followed. */
export function CalendarStarts({ starts, heads }: Props) {
  return (
    <ul class="calendar-starts">
      {starts.map((start) => (
        <Start key={JSON.stringify(start)} start={start} heads={heads} />
      ))}
    </ul>
  );
}

function Start({ start: { name, when, url }, heads }: { start: CalendarStart } & Pick<Props, "heads">) {
  const [state, setState] = useState<"following" | Problem>();
  const title = name || t("calendarUnnamed");
  const at = "at" in when ? when.at : undefined;
  const isFollowed = heads.some(({ id }) => url && id === coverageIdAt(url));
  const follow = async (address: string, allowPrivate?: true) => {
    setState("following");
    const followed = await followAddress(address, allowPrivate);
    setState(followed.ok ? undefined : followed.problem);
    if (!followed.ok) return;
    const { coverageId } = followed.value;
    // What the page says itself comes first.
    if (at && !(await readSource(coverageId))?.head.startsAt) await send("setStart", { coverageId, at });
    confirmSaved();
  };
  const isPrivate = typeof state === "object" && state.code === "privateAddress";
  return (
    <li>
      <div class="candidate-words">
        <p>
          <bdi>{title}</bdi>
        </p>
        <p class="muted">
          {"at" in when ? (
            <time dateTime={when.at}>{startTime(when.at, locale())}</time>
          ) : (
            <time dateTime={when.day}>{startDay(when.day, locale())}</time>
          )}
          {url && (
            <>
              {" · "}
              <a href={url} target="_blank" rel="noopener noreferrer">
                {new URL(url).host}
              </a>
            </>
          )}
        </p>
        {state && (
          <p class={state === "following" ? "muted" : "problem"} role="status">
            {state === "following" ? t("following") : followProblemSentence(state, t)}
          </p>
        )}
      </div>
      {url && !isFollowed && (
        <button
          type="button"
          class="button"
          aria-label={isPrivate ? t("followPrivateOf", title) : t("followThis", title)}
          onClick={() => follow(url, isPrivate || undefined)}
        >
          {isPrivate ? t("followPrivate") : t("followIt")}
        </button>
      )}
      {at && heads.length > 0 && <Join at={at} title={title} heads={heads} />}
    </li>
  );
}

/** Which coverage starts then. */
function Join({ at, title, heads }: { at: string; title: string } & Pick<Props, "heads">) {
  const joined = heads.find(({ joinedStart, startsAt }) => joinedStart?.at === at && startsAt === at)?.id ?? "";
  const choose = async (coverageId: string) => {
    if (joined && joined !== coverageId) await send("setStart", { coverageId: joined, at: null });
    if (coverageId) await send("setStart", { coverageId, at });
    confirmSaved();
  };
  return (
    <Select
      class="field small"
      aria-label={t("takeStartOf", title)}
      title={heads.find(({ id }) => id === joined)?.title}
      options={[{ value: "", label: t("takeStart") }, ...heads.map(({ id, title }) => ({ value: id, label: title }))]}
      value={joined}
      onChoose={choose}
    />
  );
}

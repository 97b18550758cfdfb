import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { isRetired, type Source } from "../../../core/source";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { checksSentence } from "../../../text/poll";
import { pollProblemSentence } from "../../../text/problem";
import { age } from "../../../text/time";
import { figure } from "../../../text/translate";
import { confirmSaved } from "../../shared/design/saved";
import { ResultsDialog } from "../../shared/following/dialogs";
import { followAddress, requestAccess } from "../../shared/following/follow";
import { FollowForm } from "../../shared/following/follow-form";
import { ReplayForm } from "../../shared/following/replay";
import { UnfollowButton } from "../../shared/following/unfollow-button";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { clock } from "../../shared/page/clock";
import { useRules } from "../../shared/page/use-settings";
import { CalendarButtons } from "../calendar-buttons";
import { byEnd } from "../coverage-choice";

/** Ways to follow a source, and those that are followed. */
export function SourcesSection({ followed }: { followed: readonly LoadedCoverage[] }) {
  return (
    <>
      <FollowForm />
      <SourceList followed={followed} />
      <CalendarButtons followed={followed} />
      <ReplayForm />
      <p>
        <a href="/src/views/welcome/index.html#follow">{t("firstStepsAgain")}</a>
      </p>
    </>
  );
}

/** The followed coverages, each with its state and a button to unfollow it; those that are over are folded. */
function SourceList({ followed }: { followed: readonly LoadedCoverage[] }) {
  if (followed.length === 0) return <p class="muted">{t("noSources")}</p>;
  const { current, finished } = byEnd(followed);
  return (
    <>
      <SourceItems of={current} isLast={followed.length === 1} />
      {finished.length > 0 && (
        <details class="finished">
          <summary>{t("finishedCoverages", figure(t, finished.length))}</summary>
          <SourceItems of={finished} isLast={followed.length === 1} />
        </details>
      )}
    </>
  );
}

function SourceItems({ of, isLast }: { of: readonly LoadedCoverage[]; isLast: boolean }) {
  if (of.length === 0) return null;
  return (
    <ul class="sources">
      {of.map((loaded) => (
        <SourceItem key={loaded.head.id} loaded={loaded} isLast={isLast} />
      ))}
    </ul>
  );
}

function SourceItem({ loaded, isLast }: { loaded: LoadedCoverage; isLast: boolean }) {
  const { head, source } = loaded;
  const [showsResults, showResults] = useState(false);
  const preset = useRules().sources.find(({ id }) => id === head.id);
  return (
    <li>
      <div class="source-text">
        <h3 dir="auto">{head.title}</h3>
        <p class="muted">
          {source.replay ? (
            `${t("replay")} ${t("speed", String(source.replay.speed))}`
          ) : (
            <a href={head.url} target="_blank" rel="noopener noreferrer">
              {new URL(head.url).host}
            </a>
          )}
          {source.lastSuccessAt && ` · ${t("updated", age(source.lastSuccessAt, clock.value, locale()))}`}
        </p>
        {preset && <p class="locked">{t("setByOrganisation")}</p>}
        {source.problem && (
          <p class="problem">{pollProblemSentence(source.problem, t, locale(), clock.value, source.lastSuccessAt)}</p>
        )}
        <NextPoll source={source} />
        {source.results?.map(({ url, problem, lastSuccessAt }) => (
          <p key={url} class={problem ? "problem" : "muted"}>
            {t(
              "resultsSay",
              problem ? pollProblemSentence(problem, t, locale(), clock.value, lastSuccessAt) : new URL(url).host,
            )}
          </p>
        ))}
        {!source.replay && (
          <Action
            plain
            says={t("addResults")}
            name={`${t("addResults")} ${head.title}`}
            onClick={() => showResults(true)}
          />
        )}
        {showsResults && <ResultsDialog loaded={loaded} onClose={() => showResults(false)} />}
        {isRetired(source) && (
          <Action
            says={t("refresh")}
            name={t("refreshOf", head.title)}
            onClick={() => send("refresh", { coverageId: head.id })}
          />
        )}
        {source.problem?.code === "privateAddress" && (
          <Action
            says={t("followPrivate")}
            name={t("followPrivateOf", head.title)}
            onClick={() => followAddress(head.url, true)}
          />
        )}
        {source.problem?.code === "access" && (
          <Action says={t("allow")} name={t("allowOf", head.title)} onClick={() => requestAccess(source.url)} />
        )}
      </div>
      {!preset?.locked && <UnfollowButton title={head.title} node={Trash2} onYes={() => unfollow(head.id, isLast)} />}
    </li>
  );
}

interface ActionProps {
  says: string;
  /** The same, with the coverage that it is about. */
  name: string;
  plain?: boolean;
  onClick: () => unknown;
}

const Action = ({ says, name, plain, onClick }: ActionProps) => (
  <button type="button" class={plain ? "button plain" : "button"} aria-label={name} onClick={onClick}>
    {says}
  </button>
);

/** How often the source is polled, or when next and why then. */
function NextPoll({ source }: { source: Source }) {
  const sentence = checksSentence(source, clock.value, t);
  return sentence ? <p class="muted">{sentence}</p> : null;
}

async function unfollow(coverageId: string, isLast: boolean): Promise<void> {
  await send("unfollow", { coverageId });
  // After the last, the next thing is to follow another.
  if (isLast) document.getElementById("address")?.focus();
  confirmSaved();
}

import browser from "webextension-polyfill";
import { quietAt } from "../../../core/attention/quiet";
import { followedRaces } from "../../../core/filter/filter";
import type { Problem } from "../../../core/problem";
import type { JoinedResults } from "../../../core/source";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { pollProblemSentence } from "../../../text/problem";
import { timeOrDay } from "../../../text/time";
import { followAddress, requestAccess } from "../following/follow";
import type { CoverageProps } from "../model/coverage-model";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { clock } from "../page/clock";
import { useSettings } from "../page/use-settings";
import { lineOf } from "./board";
import { PauseButton } from "./delay-controls";

/** Why no news arrives, with a button that helps. */
export function ProblemNotice({ loaded: { head, source } }: { loaded: LoadedCoverage }) {
  const { problem, url, lastSuccessAt } = source;
  if (!problem) return <ResultsNotice results={source.results?.find((one) => one.problem)} />;
  return (
    <div class="notice" role="alert">
      <p>{pollProblemSentence(problem, t, locale(), clock.value, lastSuccessAt)}</p>
      {problem.code === "privateAddress" ? (
        <button type="button" class="button" onClick={() => followAddress(head.url, true)}>
          {t("followPrivate")}
        </button>
      ) : (
        <Remedy problem={problem} url={url} />
      )}
    </div>
  );
}

/** What helps: without a network nothing does, and coverages that are no longer needed are listed in the settings. */
function Remedy({ problem: { code }, url }: { problem: Problem; url: string }) {
  if (code === "offline") return null;
  if (code !== "access" && code !== "storageFull") {
    return (
      <a class="button" href={url} target="_blank" rel="noopener noreferrer">
        {t("openPage")}
      </a>
    );
  }
  const help = () => (code === "access" ? requestAccess(url) : browser.runtime.openOptionsPage());
  return (
    <button type="button" class="button" onClick={help}>
      {t(code === "access" ? "allow" : "settings")}
    </button>
  );
}

/** Why results that belong to the coverage can't be read. */
function ResultsNotice({ results }: { results: JoinedResults | undefined }) {
  if (!results?.problem) return null;
  const { problem, url, lastSuccessAt } = results;
  return (
    <div class="notice" role="alert">
      <p>{t("resultsSay", pollProblemSentence(problem, t, locale(), clock.value, lastSuccessAt))}</p>
      <Remedy problem={problem} url={url} />
    </div>
  );
}

/** Says until when Raceside is quiet, with a button to end that. */
export function QuietNotice() {
  const quietPeriod = quietAt(useSettings().quietPeriod, new Date(clock.value).toISOString());
  if (!quietPeriod) return null;
  return (
    <div class="notice calm">
      <p>{t("quietUntil", timeOrDay(quietPeriod.until, clock.value, locale()))}</p>
      <button type="button" class="button" onClick={() => send("setQuiet", { quietPeriod: null })}>
        {t("speakAgain")}
      </button>
    </div>
  );
}

/** Says since when nothing is revealed, because the reader's broadcast is paused. */
export function PausedNotice({ loaded: { head, spoilers } }: { loaded: LoadedCoverage }) {
  if (spoilers?.pausedAt === undefined) return null;
  return (
    <div class="notice calm">
      <p>{t("pausedSince", timeOrDay(spoilers.pausedAt, clock.value, locale()))}</p>
      <PauseButton coverageId={head.id} spoilers={spoilers} />
    </div>
  );
}

/** Says that the coverage has ended and who won a followed race (any, if none is followed), with a button to its recap. */
export function EndedNotice({ model, loaded }: CoverageProps) {
  const { head } = loaded;
  if (head.status !== "ended") return null;
  const followed = followedRaces(model.choices.value, head.races);
  const races = followed.length > 0 ? followed : head.races;
  const [result] = races.flatMap((race) => {
    const line = lineOf(race, { model, loaded });
    if (!line?.isFinal) return [];
    return races.length > 1 ? t("recapRace", [race.name, line.says]) : line.says;
  });
  return (
    <div class="notice calm">
      <p>
        {head.endsAt ? `${t("finishedAt", timeOrDay(head.endsAt, clock.value, locale()))}.` : `${t("ended")}.`}{" "}
        {result && <span>{result}.</span>}
      </p>
      <button
        type="button"
        class="button"
        onClick={() => {
          model.page.value = "recap";
        }}
      >
        {t("seeRecap")}
      </button>
    </div>
  );
}

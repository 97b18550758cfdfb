import { followedRaces } from "../../../core/filter";
import { locale, t } from "../../../text/browser";
import { standingSentence } from "../../../text/standing";
import { clockTime } from "../../../text/time";
import type { CoverageModel } from "./coverage-model";
import type { LoadedCoverage } from "./stored";

/** That a coverage is over, who won, and the way to its recap. */
export function Ended({ model, loaded: { head } }: { model: CoverageModel; loaded: LoadedCoverage }) {
  if (head.status !== "ended") return null;
  const race = followedRaces(model.choices.value, head.races).find(({ standing }) => standing?.isFinal);
  const result = race && standingSentence(race, 0, t);
  return (
    <div class="notice calm">
      <p>
        {head.endsAt ? `${t("finishedAt", clockTime(head.endsAt, locale()))}.` : `${t("ended")}.`}{" "}
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

import type { Spoilers } from "../../../core/delay/delay";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { delayWords } from "../../../text/delay";
import { duration } from "../../../text/translate";
import { clock } from "../page/clock";

interface Props {
  coverageId: string;
  spoilers: Spoilers;
}

/** Brings a delay in step with the reader's screen: a second more or less, and as long as the broadcast is paused. */
export function DelayControls({ coverageId, spoilers }: Props) {
  const nudge = (by: 1 | -1) => send("setSpoilers", { coverageId, spoilers: { nudge: by } });
  const second = duration(t, 1, "second");
  return (
    <fieldset class="delay-controls">
      <legend class="visually-hidden">{t("matchScreen")}</legend>
      {/* While it is paused it grows all the time, which nobody wants to hear. */}
      <p class="muted" role={spoilers.pausedAt === undefined ? "status" : undefined}>
        {delayWords(spoilers, t, clock.value)}
      </p>
      <button type="button" class="button" onClick={() => nudge(-1)}>
        −{second}
      </button>
      <button type="button" class="button" onClick={() => nudge(1)}>
        +{second}
      </button>
      <PauseButton coverageId={coverageId} spoilers={spoilers} />
    </fieldset>
  );
}

/** "I paused", and then "I go on". */
export function PauseButton({ coverageId, spoilers }: Props) {
  const isPaused = spoilers.pausedAt !== undefined;
  return (
    <button type="button" class="button" onClick={() => send("pauseSpoilers", { coverageId, on: !isPaused })}>
      {t(isPaused ? "goOn" : "iPaused")}
    </button>
  );
}

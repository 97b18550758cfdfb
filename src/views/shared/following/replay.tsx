import { useState } from "preact/hooks";
import { REPLAY_SPEED } from "../../../core/source";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { confirmSaved } from "../design/saved";
import { Select } from "../design/select";

/** Starts the replay at its usual speed. */
export const ReplayButton = () => (
  <button type="button" class="button plain" onClick={() => send("followReplay", { speed: REPLAY_SPEED })}>
    {t("playReplay")}
  </button>
);

const SPEEDS = [1, 10, 30, 60];

/** Starts the replay at a speed that the reader chooses. */
export function ReplayForm() {
  const [speed, setSpeed] = useState(30);
  const play = async () => {
    await send("followReplay", { speed });
    confirmSaved();
  };
  return (
    <div class="replay-form">
      <p class="muted">{t("orReplay")}</p>
      <div class="field-row">
        <button type="button" class="button" onClick={play}>
          {t("playReplay")}
        </button>
        <label>
          {t("replaySpeed")}
          <Select
            options={SPEEDS.map((value) => ({ value, label: t("speed", String(value)) }))}
            value={speed}
            onChoose={setSpeed}
          />
        </label>
      </div>
    </div>
  );
}

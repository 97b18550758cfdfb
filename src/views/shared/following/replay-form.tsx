import { useState } from "preact/hooks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { saySaved } from "../saved";

const SPEEDS = [1, 10, 30, 60];

/** Plays the race that comes with the extension, as fast as the reader likes. */
export function ReplayForm() {
  const [speed, setSpeed] = useState(30);
  const play = async () => {
    await send("followReplay", { speed });
    saySaved();
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
          <select class="field" value={speed} onChange={({ currentTarget }) => setSpeed(Number(currentTarget.value))}>
            {SPEEDS.map((choice) => (
              <option key={choice} value={choice}>
                {t("speed", String(choice))}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

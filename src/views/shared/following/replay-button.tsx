import { REPLAY_SPEED } from "../../../core/feed";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";

/** Plays the race that comes with the extension, from its start. */
export const ReplayButton = () => (
  <button type="button" class="button plain" onClick={() => send("followReplay", { speed: REPLAY_SPEED })}>
    {t("playReplay")}
  </button>
);

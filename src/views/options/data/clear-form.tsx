import { useState } from "preact/hooks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { Ask } from "../../shared/design/ask";
import { saySaved } from "../../shared/saved";

/** Forgets everything, after it has asked. */
export function ClearForm() {
  const [done, setDone] = useState(false);
  const clear = async () => {
    await send("clear", {});
    // What the views remember for themselves.
    localStorage.clear();
    setDone(true);
    saySaved();
  };
  return (
    <div>
      <Ask question={t("clearAsk")} yes={t("clearNow")} no={t("keep")} onYes={clear}>
        {t("clearAll")}
      </Ask>
      <p class="muted" role="status">
        {done && t("cleared")}
      </p>
    </div>
  );
}

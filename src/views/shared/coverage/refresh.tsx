import { RefreshCw } from "lucide";
import { useState } from "preact/hooks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { clock } from "../clock";
import { Icon } from "../design/icon";

/** Asks the source for news now. */
export function Refresh({ coverageId }: { coverageId: string }) {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await send("refresh", { coverageId }).finally(() => setBusy(false));
    clock.value = Date.now();
  };
  return (
    <button
      type="button"
      class={busy ? "icon-button busy" : "icon-button"}
      aria-label={t("refresh")}
      title={t("refresh")}
      aria-disabled={busy}
      onClick={() => !busy && refresh()}
    >
      <Icon node={RefreshCw} />
    </button>
  );
}

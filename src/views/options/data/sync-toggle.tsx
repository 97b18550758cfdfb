import { send } from "../../../messaging/send";
import { keys } from "../../../store/keys";
import { noSyncLog, readSyncLog } from "../../../store/sync-area";
import { t } from "../../../text/browser";
import { confirmSaved } from "../../shared/design/saved";
import { Toggle } from "../../shared/design/toggle";
import { useRules } from "../../shared/page/use-settings";
import { useStored } from "../../shared/page/use-stored";

/** Turns sync on or off, and says why it doesn't work. */
export function SyncToggle() {
  const { off, problem } = useStored(readSyncLog, (key) => key === keys.sync) ?? noSyncLog;
  const isForbidden = useRules().sync === false;
  const set = async (on: boolean) => {
    await send("setSync", { on });
    confirmSaved();
  };
  return (
    <div>
      <Toggle
        label={t("syncOn")}
        help={t("syncHelp")}
        locked={isForbidden ? t("setByOrganisation") : undefined}
        on={!off && !isForbidden}
        onToggle={set}
      />
      <p class="muted" role="status">
        {!off && !isForbidden && problem && t(`syncProblem_${problem}`)}
      </p>
    </div>
  );
}

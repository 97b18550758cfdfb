import { CheckCheck, ExternalLink } from "lucide";
import { useState } from "preact/hooks";
import { send } from "../messaging/channel";
import { t } from "../text/browser";
import type { CoverageModel } from "../ui/coverage/coverage-model";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { Icon } from "../ui/design/icon";
import { Toast } from "../ui/design/toast";

/** Open the live page; mark all read, with undo. */
export function Footer({ model, loaded }: { model: CoverageModel; loaded: LoadedCoverage }) {
  const [undoable, setUndoable] = useState(false);
  const coverageId = model.id;
  const anyUnread = [...loaded.posts, ...loaded.late].some(model.isUnread.value);
  const markAllRead = async () => {
    await send("markAllRead", { coverageId });
    model.release();
    setUndoable(true);
  };
  const undo = () => {
    send("undoMarkAllRead", { coverageId });
    setUndoable(false);
  };
  return (
    <footer class="footer">
      {!loaded.feed.replay && (
        <a class="button plain" href={loaded.head.url} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} size={14} points />
          {t("openPage")}
        </a>
      )}
      <button type="button" class="button plain all-read" disabled={!anyUnread} onClick={markAllRead}>
        <Icon node={CheckCheck} size={14} />
        {t("markAllRead")}
      </button>
      {undoable && (
        <Toast text={t("markedAllRead")} action={t("undo")} onAction={undo} onGone={() => setUndoable(false)} />
      )}
    </footer>
  );
}

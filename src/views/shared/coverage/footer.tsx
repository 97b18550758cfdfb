import { CheckCheck, ExternalLink } from "lucide";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import { Toast } from "../design/toast";
import type { CoverageProps } from "../model/coverage-model";

interface Props extends CoverageProps {
  /** More buttons, in the middle. */
  children?: ComponentChildren;
}

/** Opens the live page; marks all posts read, with undo. */
export function Footer({ model, loaded, children }: Props) {
  // Which time all was marked, while that can be undone: each is offered anew.
  const [undoable, setUndoable] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const coverageId = model.id;
  const anyUnread = [...loaded.posts, ...loaded.late].some(model.isUnread.value);
  const markAllRead = async () => {
    await send("markAllRead", { coverageId });
    model.release();
    setUndoable(performance.now());
  };
  const undo = () => {
    send("undoMarkAllRead", { coverageId });
    setUndoable(undefined);
    button.current?.focus();
  };
  return (
    <footer class="footer">
      {!loaded.source.replay && (
        <a class="button plain" href={loaded.head.url} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} size={14} points />
          {t("openPage")}
        </a>
      )}
      {children}
      {/* A button that is disabled under the focus would lose it. */}
      <button
        ref={button}
        type="button"
        class="button plain all-read"
        aria-disabled={!anyUnread}
        onClick={() => anyUnread && markAllRead()}
      >
        <Icon node={CheckCheck} size={14} />
        {t("markAllRead")}
      </button>
      {undoable !== undefined && (
        <Toast
          key={undoable}
          text={t("markedAllRead")}
          action={t("undo")}
          onAction={undo}
          onGone={() => setUndoable(undefined)}
        />
      )}
    </footer>
  );
}

import { useState } from "preact/hooks";
import type { Problem } from "../../../core/problem";
import { failed, ok, type Result } from "../../../core/result";
import { changesNothing, MAX_BACKUP_CHARS, type RestorePreview } from "../../../core/sync/restore-preview";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { problemSentence } from "../../../text/problem";
import { plural } from "../../../text/translate";
import { FileButton } from "../../shared/design/file-button";
import { confirmSaved } from "../../shared/design/saved";
import { ImportChanges } from "./import-changes";

type State =
  | { now: "ready" | "working" | "done" }
  | { now: "asking"; text: string; preview: RestorePreview }
  | { now: "failed"; problem: Problem };

/** Imports a backup. The reader first sees what it would change; nothing is written before they confirm. */
export function ImportForm() {
  const [state, setState] = useState<State>({ now: "ready" });

  const look = async (file: File) => {
    setState({ now: "working" });
    const looked = await lookInto(file);
    setState(looked.ok ? { now: "asking", ...looked.value } : { now: "failed", problem: looked.problem });
  };
  const bring = async (text: string) => {
    setState({ now: "working" });
    const brought = await send("restore", { text });
    setState(brought.ok ? { now: "done" } : { now: "failed", problem: brought.problem });
    if (brought.ok) confirmSaved();
  };

  const isWorking = state.now === "working";
  return (
    <div class="import">
      <FileButton label={t("importFile")} accept=".json,application/json" isBusy={isWorking} onFile={look} />
      <p class={state.now === "failed" ? "problem" : "muted"} role="status">
        {says(state)}
      </p>
      {state.now === "asking" && (
        <>
          <ImportChanges preview={state.preview} />
          <div class="buttons">
            <button type="button" class="button primary" onClick={() => bring(state.text)}>
              {t("importNow")}
            </button>
            <button type="button" class="button plain" onClick={() => setState({ now: "ready" })}>
              {t("cancel")}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

async function lookInto(file: File): Promise<Result<{ text: string; preview: RestorePreview }>> {
  if (file.size > MAX_BACKUP_CHARS) return failed({ code: "backupTooBig" });
  const text = await file.text();
  const preview = await send("previewRestore", { text });
  return preview.ok ? ok({ text, preview: preview.value }) : preview;
}

function says(state: State): string {
  switch (state.now) {
    case "ready":
      return "";
    case "working":
      return t("importing");
    case "done":
      return t("imported");
    case "failed":
      return problemSentence(state.problem, t);
    case "asking":
      return changesNothing(state.preview) ? t("importNothing") : whatItAdds(state.preview);
  }
}

function whatItAdds({ coverages }: RestorePreview): string {
  const added = coverages.filter(({ isNew }) => isNew).length;
  const posts = coverages.reduce((sum, coverage) => sum + coverage.posts, 0);
  if (added + posts === 0) return t("importSettings");
  return t("importAdds", [plural(t, "coverageCount", added), plural(t, "postCount", posts)]);
}

import { useRef, useState } from "preact/hooks";
import { MOST_OF_A_BACKUP, type RestoreCounts } from "../core/backup";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { send } from "../messaging/channel";
import { readBackup } from "../storage/backup";
import { countRestore } from "../storage/restore";
import { t } from "../text/browser";
import { problemSentence } from "../text/problem";
import { plural } from "../text/translate";
import { saySaved } from "./saved";

type State =
  | { now: "ready" | "working" | "done" }
  | { now: "asking"; text: string; counts: RestoreCounts }
  | { now: "failed"; problem: Problem };

/** Brings back what was exported, after it has said what that adds and replaces. */
export function ImportForm() {
  const [state, setState] = useState<State>({ now: "ready" });
  const field = useRef<HTMLInputElement>(null);

  const look = async (file: File | undefined) => {
    if (!file) return;
    setState({ now: "working" });
    const looked = await lookInto(file);
    setState(looked.ok ? { now: "asking", ...looked.value } : { now: "failed", problem: looked.problem });
    // The same file can be chosen again.
    if (field.current) field.current.value = "";
  };
  const bring = async (text: string) => {
    setState({ now: "working" });
    const brought = await send("restore", { text });
    setState(brought.ok ? { now: "done" } : { now: "failed", problem: brought.problem });
    if (brought.ok) saySaved();
  };

  return (
    <div>
      <div class="field-row">
        <button type="button" class="button" disabled={state.now === "working"} onClick={() => field.current?.click()}>
          {t("importFile")}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("importFile")}
          onChange={({ currentTarget }) => look(currentTarget.files?.[0])}
        />
      </div>
      <p class={state.now === "failed" ? "problem" : "muted"} role="status">
        {says(state)}
      </p>
      {state.now === "asking" && (
        <div class="field-row">
          <button type="button" class="button primary" onClick={() => bring(state.text)}>
            {t("importNow")}
          </button>
          <button type="button" class="button plain" onClick={() => setState({ now: "ready" })}>
            {t("cancel")}
          </button>
        </div>
      )}
    </div>
  );
}

async function lookInto(file: File): Promise<Result<{ text: string; counts: RestoreCounts }>> {
  if (file.size > MOST_OF_A_BACKUP) return failed({ code: "backupTooBig" });
  const text = await file.text();
  const backup = await readBackup(text);
  return backup.ok ? ok({ text, counts: await countRestore(backup.value) }) : backup;
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
      return whatItDoes(state.counts);
  }
}

function whatItDoes({ coverages, posts, choices }: RestoreCounts): string {
  if (coverages + posts + choices === 0) return t("importNothing");
  const adds = t("importAdds", [plural(t, "coverageCount", coverages), plural(t, "postCount", posts)]);
  return choices === 0 ? adds : `${adds} ${plural(t, "importReplaces", choices)}`;
}

import { useState } from "preact/hooks";
import type { Retention } from "../../../core/retention";
import { readRules } from "../../../core/sync/rules";
import { send } from "../../../messaging/send";
import { exportAll } from "../../../store/export";
import { keys } from "../../../store/keys";
import { readPolicy } from "../../../store/policy";
import { t } from "../../../text/browser";
import { list } from "../../../text/translate";
import { ConfirmButton } from "../../shared/design/confirm-button";
import { confirmSaved } from "../../shared/design/saved";
import { Tags } from "../../shared/design/tags";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { changePreferences } from "../../shared/page/use-settings";
import { useStored } from "../../shared/page/use-stored";
import { download } from "../download";
import { Part } from "../section";
import { Diagnostics } from "./diagnostics";
import { ImportForm } from "./import-form";
import { RetentionForm } from "./retention-form";
import { SyncToggle } from "./sync-toggle";

interface DataSectionProps {
  keep?: Retention;
  /** The hosts that pictures may be loaded from. */
  hosts: readonly string[];
  followed: readonly LoadedCoverage[];
}

/** Retention, sync, backup, pictures, diagnostics, and deleting everything. */
export function DataSection({ keep, hosts, followed }: DataSectionProps) {
  return (
    <>
      <Part id="keep" title={t("keeping")} lead={t("keepHelp")}>
        <RetentionForm keep={keep} />
      </Part>
      <Part id="sync" title={t("syncTitle")}>
        <SyncToggle />
      </Part>
      <Part id="export" title={t("exportAndImport")} lead={t("exportHelp")}>
        <div class="files">
          <ExportButton />
          <ImportForm />
        </div>
      </Part>
      <Part id="pictures" title={t("pictureHosts")}>
        <PictureHosts hosts={hosts} />
      </Part>
      <Part id="privacy" title={t("privacy")}>
        <p class="prose">{t("privacyText")}</p>
      </Part>
      <Part id="diagnostics" title={t("diagnostics")} lead={t("diagnosticsLead")}>
        <PolicyProblems />
        <Diagnostics followed={followed} />
      </Part>
      <Part id="clear" title={t("clear")} lead={t("clearHelp")}>
        <ClearForm />
      </Part>
    </>
  );
}

/** The hosts that pictures may be loaded from. The reader allows a host at a post. */
function PictureHosts({ hosts }: { hosts: readonly string[] }) {
  return (
    <>
      <p class="muted">{t(hosts.length > 0 ? "picturesAllowed" : "picturesNone")}</p>
      <Tags
        label={t("pictureHosts")}
        tags={hosts.map((host) => ({ id: host, name: host }))}
        removeName={(host) => t("pictureRemove", host)}
        onRemove={(host) => changePreferences({ pictures: { hosts: hosts.filter((other) => other !== host) } })}
      />
    </>
  );
}

/** Names the policies of the reader's organisation that aren't understood, for whoever set them. */
function PolicyProblems() {
  const policy = useStored(readPolicy, (key) => key === keys.policy);
  const { unread } = readRules(policy?.managed);
  return unread.length > 0 ? <p class="problem">{t("policiesNotUnderstood", list(t, unread))}</p> : null;
}

/** Downloads everything that is stored as one JSON file. */
function ExportButton() {
  return (
    <button type="button" class="button" onClick={exportNow}>
      {t("exportAll")}
    </button>
  );
}

async function exportNow(): Promise<void> {
  const now = new Date().toISOString();
  download(await exportAll(now), "application/json", `raceside-${now.slice(0, 10)}.json`);
}

/** Deletes everything after a confirmation. */
function ClearForm() {
  const [done, setDone] = useState(false);
  const clear = async () => {
    await send("clear", {});
    // Views keep a few values of their own in localStorage.
    localStorage.clear();
    setDone(true);
    confirmSaved();
  };
  return (
    <div>
      <ConfirmButton question={t("clearAsk")} yes={t("clearNow")} no={t("keep")} onYes={clear}>
        {t("clearAll")}
      </ConfirmButton>
      <p class="muted" role="status">
        {done && t("cleared")}
      </p>
    </div>
  );
}

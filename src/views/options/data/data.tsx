import type { Retention } from "../../../core/retention";
import { t } from "../../../text/browser";
import type { LoadedCoverage } from "../../shared/coverage/stored";
import { Part } from "../section";
import { ClearForm } from "./clear-form";
import { Diagnostics } from "./diagnostics";
import { ExportButton } from "./export-button";
import { ImportForm } from "./import-form";
import { Keep } from "./keep";
import { OfficeNote } from "./office";
import { PictureHosts } from "./picture-hosts";
import { Sync } from "./sync";

interface Props {
  keep?: Retention;
  /** From where pictures may be loaded. */
  hosts: readonly string[];
  followed: readonly LoadedCoverage[];
}

/** What is kept, what leaves this machine, and all of it as a file or gone. */
export function Data({ keep, hosts, followed }: Props) {
  return (
    <>
      <Part id="keep" title={t("keeping")} lead={t("keepHelp")}>
        <Keep keep={keep} />
      </Part>
      <Part id="sync" title={t("syncTitle")}>
        <Sync />
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
        <OfficeNote />
        <Diagnostics followed={followed} />
      </Part>
      <Part id="clear" title={t("clear")} lead={t("clearHelp")}>
        <ClearForm />
      </Part>
    </>
  );
}

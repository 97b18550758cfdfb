import { exportAll } from "../../../store/export";
import { t } from "../../../text/browser";

/** All that is stored, as one file. */
export function ExportButton() {
  return (
    <button type="button" class="button" onClick={download}>
      {t("exportAll")}
    </button>
  );
}

async function download(): Promise<void> {
  const now = new Date().toISOString();
  const address = URL.createObjectURL(new Blob([await exportAll(now)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `raceside-${now.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

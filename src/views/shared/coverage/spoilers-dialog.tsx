import { t } from "../../../text/browser";
import { Dialog } from "../design/dialog";
import { SpoilersForm } from "./spoilers-form";

/** Asks how much later a coverage is to be seen. */
export function SpoilersDialog({ coverageId, onClose }: { coverageId: string; onClose: () => void }) {
  return (
    <Dialog title={t("spoilersTitle")} onClose={onClose}>
      <SpoilersForm coverageId={coverageId} />
    </Dialog>
  );
}

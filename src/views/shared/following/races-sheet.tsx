import { noChoices } from "../../../core/filter/filter";
import { own } from "../../../core/own";
import { isOf } from "../../../store/keys";
import { t } from "../../../text/browser";
import { Dialog } from "../design/dialog";
import { readAsSeen } from "../model/read-as-seen";
import { useSettings } from "../page/use-settings";
import { useStored } from "../page/use-stored";
import { RacePicker } from "./race-picker";

interface Props {
  coverageId: string;
  onClose: () => void;
}

/** A dialog in which the reader chooses the races of a coverage. */
export function RacesSheet({ coverageId, onClose }: Props) {
  const { choices } = useSettings();
  const read = useStored(
    () => readAsSeen(coverageId),
    (key) => isOf(coverageId, key),
    [coverageId],
  );
  if (!read) return null;
  return (
    <Dialog title={t("chooseRaces")} onClose={onClose}>
      <RacePicker coverage={read.head} choices={own(choices, coverageId) ?? noChoices} />
    </Dialog>
  );
}

import { useEffect, useState } from "preact/hooks";
import { noChoices } from "../../../core/filter";
import { own } from "../../../core/own";
import { t } from "../../../text/browser";
import { Dialog } from "../design/dialog";
import { type OpenCoverage, openCoverage } from "../model/loaded-coverage";
import { useSettings } from "../settings/use-settings";
import { RacePicker } from "./race-picker";

interface Props {
  coverageId: string;
  onClose: () => void;
}

/** A dialog in which the reader chooses the races of a coverage. */
export function RacesSheet({ coverageId, onClose }: Props) {
  const { choices } = useSettings();
  const [coverage, setCoverage] = useState<OpenCoverage>();
  useEffect(() => {
    const opening = openCoverage(coverageId);
    opening.then(setCoverage);
    return () => {
      opening.then(({ close }) => close());
    };
  }, [coverageId]);
  const head = coverage?.loaded.value?.head;
  if (!head) return null;
  return (
    <Dialog title={t("chooseRaces")} onClose={onClose}>
      <RacePicker coverage={head} choices={own(choices, coverageId) ?? noChoices} />
    </Dialog>
  );
}

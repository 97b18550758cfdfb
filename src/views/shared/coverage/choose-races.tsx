import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { lazyComponent } from "../page/lazy-component";

/** The id of the coverage whose races are being chosen. */
const chosen = signal<string | undefined>(undefined);

const Sheet = lazyComponent(() => import("../following/races-sheet").then((view) => view.RacesSheet));

/** Opens the sheet in which the reader chooses the races of a coverage. */
export const chooseRaces = (coverageId: string): void => {
  chosen.value = coverageId;
};

/** The sheet, while it is open. Its script is loaded with it. */
export function ChooseRaces() {
  const coverageId = chosen.value;
  const close = () => {
    chosen.value = undefined;
  };
  // If its coverage is unfollowed elsewhere, it doesn't open by itself once that is followed again.
  useEffect(() => close, []);
  return coverageId === undefined ? null : <Sheet key={coverageId} coverageId={coverageId} onClose={close} />;
}

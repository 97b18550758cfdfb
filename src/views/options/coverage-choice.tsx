import { useState } from "preact/hooks";
import { isOver } from "../../core/source";
import { t } from "../../text/browser";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import { clock } from "../shared/page/clock";

/** The followed coverages that go on, and those that have been over for a day. */
export function byEnd(followed: readonly LoadedCoverage[]) {
  const isFinished = ({ head, source }: LoadedCoverage) => isOver(head, source, clock.value);
  return { current: followed.filter((one) => !isFinished(one)), finished: followed.filter(isFinished) };
}

/** One of the followed coverages: the reader's choice, else the last followed that isn't over. */
export function useCoverage(followed: readonly LoadedCoverage[]) {
  const [picked, pick] = useState<string>();
  const { current, finished } = byEnd(followed);
  const chosen = followed.find(({ head }) => head.id === picked) ?? current.at(-1) ?? finished.at(-1);
  return { chosen, pick };
}

interface Props {
  label: string;
  followed: readonly LoadedCoverage[];
  chosen: LoadedCoverage;
  onPick: (id: string) => void;
}

/** Chooses one coverage of several; finished ones stand apart. A single one is only named. */
export function CoverageChoice({ label, followed, chosen, onPick }: Props) {
  if (followed.length === 1) return <h3 dir="auto">{chosen.head.title}</h3>;
  const { current, finished } = byEnd(followed);
  return (
    <select
      class="field coverage-choice"
      aria-label={label}
      value={chosen.head.id}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      <CoverageOptions of={current} />
      {finished.length > 0 && (
        <optgroup label={t("ended")}>
          <CoverageOptions of={finished} />
        </optgroup>
      )}
    </select>
  );
}

const CoverageOptions = ({ of }: { of: readonly LoadedCoverage[] }) =>
  of.map(({ head }) => (
    <option key={head.id} value={head.id}>
      {head.title}
    </option>
  ));

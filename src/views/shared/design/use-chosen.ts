import { useEffect, useState } from "preact/hooks";

/** What is stored comes back within this time after the answer, or it was refused. */
const WAIT_MS = 500;

/**
 * Shows what the reader has chosen at once, though it is stored a moment later: a control that is drawn again meanwhile must
 * not jump back. What is stored in the end wins.
 *
 * @param value what is stored
 * @param onChoose stores it; may return a promise
 * @returns what to show, and what to call with a choice
 */
export function useChosen<T>(value: T, onChoose: (value: T) => unknown): [shown: T, choose: (value: T) => void] {
  const [chosen, setChosen] = useState<{ value: T }>();
  // An earlier choice may be stored while a later one is still on its way.
  useEffect(() => setChosen((latest) => (latest?.value === value ? undefined : latest)), [value]);
  const choose = (wanted: T) => {
    const mine = { value: wanted };
    setChosen(mine);
    const done = () => setTimeout(() => setChosen((latest) => (latest === mine ? undefined : latest)), WAIT_MS);
    Promise.resolve(onChoose(wanted)).then(done, done);
  };
  return [chosen ? chosen.value : value, choose];
}

import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type LoadedCoverage, type OpenCoverage, openCoverage } from "../ui/coverage/stored";

/** What is stored of each followed coverage, in the order of following, kept up with storage. */
export function useFollowed(ids: ReadonlySignal<readonly string[]>): ReadonlySignal<LoadedCoverage[]> {
  const open = useSignal<OpenCoverage[]>([]);
  const followed = ids.value.join("\n");
  useEffect(() => {
    let gone = false;
    const opening = Promise.all(ids.peek().map((id) => openCoverage(id)));
    opening.then((opened) => {
      if (!gone) open.value = opened;
    });
    return () => {
      gone = true;
      opening.then((opened) => {
        for (const { close } of opened) close();
      });
    };
  }, [followed]);
  return useComputed(() => open.value.flatMap(({ loaded }) => loaded.value ?? []));
}

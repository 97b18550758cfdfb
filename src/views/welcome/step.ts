import { type ReadonlySignal, signal } from "@preact/signals";
import type { MessageKey } from "../../text/translate";

/** The three steps in their order, each with its title. */
export const STEPS = [
  { id: "follow", title: "step_follow" },
  { id: "races", title: "step_races" },
  { id: "loud", title: "step_loud" },
] as const satisfies readonly { id: string; title: MessageKey }[];

export type StepId = (typeof STEPS)[number]["id"];

/**
 * The step that the address names, so that reloading and the browser's "back" do what one expects. An address that names
 * none gets the first that isn't done.
 */
export function openStep(hasFollowed: boolean): ReadonlySignal<StepId> {
  const named = (): StepId | undefined => STEPS.find(({ id }) => location.hash === `#${id}`)?.id;
  if (!named()) history.replaceState(null, "", hasFollowed ? "#races" : "#follow");
  const step = signal(named() ?? "follow");
  window.addEventListener("hashchange", () => {
    step.value = named() ?? step.value;
  });
  return step;
}

export const goTo = (step: StepId): void => {
  location.hash = step;
};

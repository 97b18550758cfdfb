import { type ReadonlySignal, signal } from "@preact/signals";
import type { MessageKey } from "../text/translate";

/** The three steps in their order, each with its title. */
export const STEPS = [
  { id: "follow", title: "step_follow" },
  { id: "races", title: "step_races" },
  { id: "loud", title: "step_loud" },
] as const satisfies readonly { id: string; title: MessageKey }[];

export type StepId = (typeof STEPS)[number]["id"];

/**
 * The step that the address names, so that reloading and the browser's "back" do what one expects; where it names none,
 * the first that isn't done.
 */
export function openStep(hasFollowed: boolean): ReadonlySignal<StepId> {
  const named = (): StepId =>
    STEPS.find(({ id }) => location.hash === `#${id}`)?.id ?? (hasFollowed ? "races" : "follow");
  const step = signal(named());
  window.addEventListener("hashchange", () => {
    step.value = named();
  });
  return step;
}

export const goTo = (step: StepId): void => {
  location.hash = step;
};

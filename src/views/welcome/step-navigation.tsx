import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
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

/** Where one is, and a way to each of the steps. */
export function StepList({ current }: { current: StepId }) {
  return (
    <nav aria-label={t("steps")}>
      <ol class="steps">
        {STEPS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? "step" : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepButtonsProps {
  step: StepId;
  hasFollowed: boolean;
}

/** On to the next step, back, or out. "Next" stands out once there is something to go on with. */
export function StepButtons({ step, hasFollowed }: StepButtonsProps) {
  const place = STEPS.findIndex(({ id }) => id === step);
  const [before, after] = [STEPS[place - 1], STEPS[place + 1]];
  return (
    <footer class="step-buttons">
      {after ? (
        <button type="button" class={hasFollowed ? "button primary" : "button"} onClick={() => goTo(after.id)}>
          {t("next")}
        </button>
      ) : (
        <button type="button" class="button primary" onClick={closeTab}>
          {t("done")}
        </button>
      )}
      {before && (
        <button type="button" class="button" onClick={() => goTo(before.id)}>
          {t("stepBack")}
        </button>
      )}
      {after && (
        <button type="button" class="button plain skip" onClick={closeTab}>
          {t("skip")}
        </button>
      )}
    </footer>
  );
}

/** Closes this tab; the only one of its window becomes the settings, since its window would close with it. */
async function closeTab(): Promise<void> {
  const [tab, beside] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (beside.length > 1 && tab?.id !== undefined) await browser.tabs.remove(tab.id);
  else location.replace("/src/views/options/index.html");
}

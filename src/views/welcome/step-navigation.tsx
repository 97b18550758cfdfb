import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import type { MessageKey } from "../../text/translate";

/** The steps in their order. */
export const STEPS = [
  { id: "follow", title: "step_follow" },
  { id: "races", title: "step_races" },
  { id: "loud", title: "step_loud" },
] as const satisfies readonly { id: string; title: MessageKey }[];

export type StepId = (typeof STEPS)[number]["id"];

/** The step named in the address, so that reload and Back work. Without a name, the first step that isn't done. */
export function openStep(hasFollowed: boolean): ReadonlySignal<StepId> {
  const named = (): StepId | undefined => STEPS.find(({ id }) => location.hash === `#${id}`)?.id;
  if (!named()) history.replaceState(null, "", hasFollowed ? "#races" : "#follow");
  const step = signal(named() ?? "follow");
  window.addEventListener("hashchange", () => {
    step.value = named() ?? step.value;
  });
  return step;
}

const goTo = (step: StepId): void => {
  location.hash = step;
};

/** Links to all steps, with the current one marked. */
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

/** Next, Back and Skip. "Next" becomes the primary button once something is followed. */
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

/**
 * Closes this tab. The only tab of a window is sent to the settings instead, because the window would close with it.
 */
async function closeTab(): Promise<void> {
  const [tab, beside] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (beside.length > 1 && tab?.id !== undefined) await browser.tabs.remove(tab.id);
  else location.replace("/src/views/options/index.html");
}

import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { goTo, STEPS, type StepId } from "./step";

interface Props {
  step: StepId;
  hasFollowed: boolean;
}

/** On to the next step, back, or out. "Next" stands out once there is something to go on with. */
export function Buttons({ step, hasFollowed }: Props) {
  const place = STEPS.findIndex(({ id }) => id === step);
  const [before, after] = [STEPS[place - 1], STEPS[place + 1]];
  return (
    <footer class="step-buttons">
      {after ? (
        <button type="button" class={hasFollowed ? "button primary" : "button"} onClick={() => goTo(after.id)}>
          {t("next")}
        </button>
      ) : (
        <button type="button" class="button primary" onClick={leave}>
          {t("done")}
        </button>
      )}
      {before && (
        <button type="button" class="button" onClick={() => goTo(before.id)}>
          {t("stepBack")}
        </button>
      )}
      {after && (
        <button type="button" class="button plain skip" onClick={leave}>
          {t("skip")}
        </button>
      )}
    </footer>
  );
}

/** Closes this tab; the only one of its window becomes the settings, since its window would close with it. */
async function leave(): Promise<void> {
  const [tab, beside] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (beside.length > 1 && tab?.id !== undefined) await browser.tabs.remove(tab.id);
  else location.replace("/src/views/options/index.html");
}

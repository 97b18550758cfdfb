import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Settings } from "../../core/settings";
import { t } from "../../text/browser";
import { SavedMessage } from "../shared/design/saved";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";
import type { Permissions } from "../shared/settings/permissions";
import { FollowStep, LoudnessStep, RacesStep } from "./step-contents";
import { STEPS, StepButtons, type StepId, StepList } from "./step-navigation";

interface WelcomeModel {
  settings: ReadonlySignal<Settings>;
  followed: ReadonlySignal<LoadedCoverage[]>;
  permissions: ReadonlySignal<Permissions>;
  step: ReadonlySignal<StepId>;
}

/** The first steps after an install; each can be skipped. */
export function Welcome({ model }: { model: WelcomeModel }) {
  const step = model.step.value;
  return (
    <main class="welcome">
      <header>
        <img src="/icons/icon.svg" width="40" height="40" alt="" />
        <h1>{t("welcomeTitle")}</h1>
        <p>{t("welcomeLead")}</p>
      </header>
      <StepList current={step} />
      <section key={step} class="step" aria-labelledby="step-title">
        <Title of={step} />
        <Content of={step} model={model} />
        <StepButtons step={step} hasFollowed={model.followed.value.length > 0} />
      </section>
      <SavedMessage />
    </main>
  );
}

function Content({ of, model }: { of: StepId; model: WelcomeModel }) {
  const { choices, preferences } = model.settings.value;
  switch (of) {
    case "follow":
      return <FollowStep followed={model.followed.value} />;
    case "races":
      return <RacesStep followed={model.followed.value} choices={choices} />;
    case "loud":
      return (
        <LoudnessStep
          preferences={preferences}
          permissions={model.permissions.value}
          followed={model.followed.value}
          choices={choices}
        />
      );
  }
}

/**
 * Focuses the title of a new step, so that screen readers announce it and Tab continues from there; not on page load.
 */
function Title({ of }: { of: StepId }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body || hasMoved) title.current?.focus();
    hasMoved = true;
  }, []);
  return (
    <h2 ref={title} id="step-title" tabIndex={-1}>
      {t(STEPS.find(({ id }) => id === of)?.title ?? "step_follow")}
    </h2>
  );
}

/** Whether a step was shown before. */
let hasMoved = false;

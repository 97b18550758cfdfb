import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Settings } from "../../core/settings";
import { t } from "../../text/browser";
import type { LoadedCoverage } from "../shared/coverage/stored";
import type { Granted } from "../shared/permissions";
import { Saved } from "../shared/saved";
import { Buttons } from "./buttons";
import { FollowStep } from "./follow-step";
import { LoudStep } from "./loud-step";
import { RacesStep } from "./races-step";
import { STEPS, type StepId } from "./step";
import { Steps } from "./steps";

export interface WelcomeModel {
  settings: ReadonlySignal<Settings>;
  followed: ReadonlySignal<LoadedCoverage[]>;
  granted: ReadonlySignal<Granted>;
  step: ReadonlySignal<StepId>;
}

/** The first steps: follow a page, choose its races, say how loud. Each can be skipped. */
export function Welcome({ model }: { model: WelcomeModel }) {
  const step = model.step.value;
  return (
    <main class="welcome">
      <header>
        <img src="/icons/icon.svg" width="40" height="40" alt="" />
        <h1>{t("welcomeTitle")}</h1>
        <p>{t("welcomeLead")}</p>
      </header>
      <Steps current={step} />
      <section key={step} class="step" aria-labelledby="step-title">
        <Title of={step} />
        <Content of={step} model={model} />
        <Buttons step={step} hasFollowed={model.followed.value.length > 0} />
      </section>
      <Saved />
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
        <LoudStep
          preferences={preferences}
          granted={model.granted.value}
          followed={model.followed.value}
          choices={choices}
        />
      );
  }
}

/** Takes the focus when its step comes, so that it is read out and Tab goes on from there; not when the page opens. */
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

/** Whether another step was shown before. */
let hasMoved = false;

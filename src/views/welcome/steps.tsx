import { t } from "../../text/browser";
import { STEPS, type StepId } from "./step";

/** Where one is, and a way to each of the steps. */
export function Steps({ current }: { current: StepId }) {
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

import type { ComponentChildren } from "preact";
import { t } from "../../../text/browser";
import type { CoverageModel } from "./coverage-model";
import { HeaderMenu } from "./header-menu";
import { Refresh } from "./refresh";
import type { Shown } from "./shown";
import { State } from "./state";
import type { LoadedCoverage } from "./stored";

interface Props {
  shown: Shown;
  model: CoverageModel;
  loaded: LoadedCoverage;
  /** More commands of the menu. */
  children?: ComponentChildren;
}

/** What is followed, whether it is live, and how old the news is. */
export function Header({ shown, model, loaded, children }: Props) {
  return (
    <header class="header">
      <div class="title">
        <Title shown={shown} loaded={loaded} />
        <p class="state">
          <State loaded={loaded} />
        </p>
      </div>
      <Refresh coverageId={loaded.head.id} />
      <HeaderMenu model={model}>{children}</HeaderMenu>
    </header>
  );
}

function Title({ shown, loaded: { head } }: Pick<Props, "shown" | "loaded">) {
  if (shown.titles.value.size < 2) return <h1 dir="auto">{head.title}</h1>;
  return (
    <>
      <h1 class="visually-hidden">{head.title}</h1>
      <select
        class="switcher"
        aria-label={t("coverageSwitcher")}
        value={head.id}
        onChange={({ currentTarget }) => shown.show(currentTarget.value)}
      >
        {[...shown.titles.value].map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </>
  );
}

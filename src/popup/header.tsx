import { t } from "../text/browser";
import type { CoverageModel } from "../ui/coverage/coverage-model";
import { Refresh } from "../ui/coverage/refresh";
import { State } from "../ui/coverage/state";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { HeaderMenu } from "./header-menu";
import type { PopupModel } from "./popup-model";

/** What is followed, whether it is live, and how old the news is. */
export function Header({ popup, model, loaded }: { popup: PopupModel; model: CoverageModel; loaded: LoadedCoverage }) {
  return (
    <header class="header">
      <div class="title">
        <Title popup={popup} loaded={loaded} />
        <p class="state">
          <State loaded={loaded} />
        </p>
      </div>
      <Refresh coverageId={loaded.head.id} />
      <HeaderMenu model={model} />
    </header>
  );
}

function Title({ popup, loaded: { head } }: { popup: PopupModel; loaded: LoadedCoverage }) {
  if (popup.titles.value.size < 2) return <h1 dir="auto">{head.title}</h1>;
  return (
    <select
      class="switcher"
      aria-label={t("coverageSwitcher")}
      value={head.id}
      onChange={({ currentTarget }) => popup.show(currentTarget.value)}
    >
      {[...popup.titles.value].map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

import { Settings } from "lucide";
import browser from "webextension-polyfill";
import { t } from "../text/browser";
import { Refresh } from "../ui/coverage/refresh";
import { State } from "../ui/coverage/state";
import type { LoadedCoverage } from "../ui/coverage/stored";
import { Icon } from "../ui/design/icon";
import type { PopupModel } from "./popup-model";

/** What is followed, whether it is live, and how old the news is. */
export function Header({ popup, loaded }: { popup: PopupModel; loaded: LoadedCoverage }) {
  return (
    <header class="header">
      <div class="title">
        <Title popup={popup} loaded={loaded} />
        <p class="state">
          <State loaded={loaded} />
        </p>
      </div>
      <Refresh coverageId={loaded.head.id} />
      <button
        type="button"
        class="icon-button"
        aria-label={t("settings")}
        title={t("settings")}
        onClick={() => browser.runtime.openOptionsPage()}
      >
        <Icon node={Settings} />
      </button>
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

import { Ellipsis, EyeOff, Flag, Settings } from "lucide";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { t } from "../text/browser";
import type { CoverageModel } from "../ui/coverage/coverage-model";
import { QuietItems } from "../ui/coverage/quiet-items";
import { Menu, MenuItem, MenuLine } from "../ui/design/menu";
import { lazy } from "../ui/lazy";

const SpoilersDialog = lazy(() => import("../ui/coverage/spoilers-dialog").then((view) => view.SpoilersDialog));

/** What is not needed at every glance. */
export function HeaderMenu({ model }: { model: CoverageModel }) {
  const [asksSpoilers, setAsksSpoilers] = useState(false);
  return (
    <>
      <Menu label={t("menu")} icon={Ellipsis}>
        <QuietItems />
        <MenuLine />
        <MenuItem icon={EyeOff} onChoose={() => setAsksSpoilers(true)}>
          {t("withoutSpoilers")}
        </MenuItem>
        <MenuItem
          icon={Flag}
          onChoose={() => {
            model.page.value = "recap";
          }}
        >
          {t("recap")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Settings} onChoose={() => browser.runtime.openOptionsPage()}>
          {t("settings")}
        </MenuItem>
      </Menu>
      {asksSpoilers && <SpoilersDialog coverageId={model.id} onClose={() => setAsksSpoilers(false)} />}
    </>
  );
}

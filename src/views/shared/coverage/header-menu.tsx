import { Ellipsis, EyeOff, Flag, Keyboard, Settings } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { t } from "../../../text/browser";
import { Menu, MenuItem, MenuLine } from "../design/menu";
import { lazy } from "../lazy";
import { PopoutItem } from "../open-popout";
import type { CoverageModel } from "./coverage-model";
import { showKeys } from "./keys-help";
import { QuietItems } from "./quiet-items";

const SpoilersDialog = lazy(() => import("./spoilers-dialog").then((view) => view.SpoilersDialog));

/** What is not needed at every glance. */
export function HeaderMenu({ model, children }: { model: CoverageModel; children?: ComponentChildren }) {
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
        {children}
        <PopoutItem />
        <MenuItem icon={Keyboard} onChoose={showKeys}>
          {t("keysHelp")}
        </MenuItem>
        <MenuItem icon={Settings} onChoose={() => browser.runtime.openOptionsPage()}>
          {t("settings")}
        </MenuItem>
      </Menu>
      {asksSpoilers && <SpoilersDialog coverageId={model.id} onClose={() => setAsksSpoilers(false)} />}
    </>
  );
}

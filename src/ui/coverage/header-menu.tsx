import { Ellipsis, EyeOff, Flag, Keyboard, Settings } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { t } from "../../text/browser";
import { Dialog } from "../design/dialog";
import { Menu, MenuItem, MenuLine } from "../design/menu";
import type { CoverageModel } from "./coverage-model";
import { showKeys } from "./keys-help";
import { QuietItems } from "./quiet-items";
import { SpoilersForm } from "./spoilers-form";

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
        <MenuItem icon={Keyboard} onChoose={showKeys}>
          {t("keysHelp")}
        </MenuItem>
        <MenuItem icon={Settings} onChoose={() => browser.runtime.openOptionsPage()}>
          {t("settings")}
        </MenuItem>
      </Menu>
      {asksSpoilers && (
        <Dialog title={t("spoilersTitle")} onClose={() => setAsksSpoilers(false)}>
          <SpoilersForm coverageId={model.id} />
        </Dialog>
      )}
    </>
  );
}

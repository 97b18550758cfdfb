import { Ellipsis, EyeOff, Flag, Settings } from "lucide";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { t } from "../text/browser";
import type { CoverageModel } from "../ui/coverage/coverage-model";
import { QuietItems } from "../ui/coverage/quiet-items";
import { SpoilersForm } from "../ui/coverage/spoilers-form";
import { Dialog } from "../ui/design/dialog";
import { Menu, MenuItem, MenuLine } from "../ui/design/menu";

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
      {asksSpoilers && (
        <Dialog title={t("spoilersTitle")} onClose={() => setAsksSpoilers(false)}>
          <SpoilersForm coverageId={model.id} />
        </Dialog>
      )}
    </>
  );
}

import {
  BellOff,
  Ellipsis,
  EyeOff,
  Flag,
  Keyboard,
  ListOrdered,
  Pause,
  PictureInPicture2,
  Play,
  Presentation,
  Settings,
} from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { presentingFrom, type QuietPeriod, SNOOZES, snoozeFor } from "../../../core/attention/quiet";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { Menu, MenuItem, MenuLine } from "../design/menu";
import { ResultsDialog } from "../following/dialogs";
import type { CoverageModel } from "../model/coverage-model";
import { snoozeName } from "../settings/snooze-name";
import { showKeys } from "./keys-help";
import { SpoilersDialog } from "./spoilers";

/** Commands that are needed less often. */
export function HeaderMenu({ model, children }: { model: CoverageModel; children?: ComponentChildren }) {
  const [asksSpoilers, setAsksSpoilers] = useState(false);
  const [asksResults, setAsksResults] = useState(false);
  const loaded = model.loaded.value;
  const spoilers = loaded?.spoilers;
  const isPaused = spoilers?.pausedAt !== undefined;
  return (
    <>
      <Menu label={t("menu")} icon={Ellipsis}>
        <QuietItems />
        <MenuLine />
        <MenuItem icon={EyeOff} onChoose={() => setAsksSpoilers(true)}>
          {t("withoutSpoilers")}
        </MenuItem>
        {spoilers && (
          <MenuItem
            icon={isPaused ? Play : Pause}
            onChoose={() => send("pauseSpoilers", { coverageId: model.id, on: !isPaused })}
          >
            {t(isPaused ? "goOn" : "iPaused")}
          </MenuItem>
        )}
        <MenuItem
          icon={Flag}
          onChoose={() => {
            model.page.value = "recap";
          }}
        >
          {t("recap")}
        </MenuItem>
        {loaded && !loaded.source.replay && (
          <MenuItem icon={ListOrdered} onChoose={() => setAsksResults(true)}>
            {t("addResults")}
          </MenuItem>
        )}
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
      {asksResults && loaded && <ResultsDialog loaded={loaded} onClose={() => setAsksResults(false)} />}
    </>
  );
}

/** Menu items that make Raceside quiet for a while. */
function QuietItems() {
  const set = (quietPeriod: QuietPeriod) => send("setQuiet", { quietPeriod });
  return (
    <>
      {SNOOZES.map((length) => (
        <MenuItem key={length} icon={BellOff} onChoose={() => set(snoozeFor(length, Date.now()))}>
          {snoozeName(length)}
        </MenuItem>
      ))}
      <MenuItem icon={Presentation} onChoose={() => set(presentingFrom(Date.now()))}>
        {t("presentNow")}
      </MenuItem>
    </>
  );
}

const SIZE = { width: 360, height: 220 };

/** Opens the live card in its own small window, or focuses the one that is open. */
async function openPopout(): Promise<void> {
  const url = browser.runtime.getURL("src/views/popout/index.html");
  const [open] = await browser.tabs.query({ url });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true, state: "normal" });
  else await browser.windows.create({ url, type: "popup", ...SIZE });
}

/** Firefox for Android has no windows. */
function PopoutItem() {
  if (!browser.windows) return null;
  return (
    <MenuItem icon={PictureInPicture2} onChoose={openPopout}>
      {t("popOut")}
    </MenuItem>
  );
}

import { useEffect, useState } from "preact/hooks";
import browser, { type Commands } from "webextension-polyfill";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { KeyList } from "../../shared/coverage/keys-help";
import { Part } from "../section";

/** Keys for the whole browser, which it keeps itself, and those for popup and panel. */
export function ShortcutsSection() {
  return (
    <>
      <BrowserShortcuts />
      <Part id="keys" title={t("keysInside")}>
        <KeyList lanes />
      </Part>
    </>
  );
}

function BrowserShortcuts() {
  const commands = useCommands();
  return (
    <Part id="keys-anywhere" title={t("keysAnywhere")} lead={t("keysAnywhereHelp")}>
      {commands.length > 0 && (
        <dl class="keys">
          {commands.map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{shortcut ? <kbd>{shortcut}</kbd> : <span class="muted">{t("keyUnset")}</span>}</dt>
              <dd>{sentenceOf(name) ?? (description || name)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div>
        <button type="button" class="button" onClick={openBrowsersShortcuts}>
          {t("keysChange")}
        </button>
      </div>
    </Part>
  );
}

/** What a command of the manifest does: its description there is in the browser's language, whatever was chosen here. */
function sentenceOf(command = ""): string | undefined {
  const key = sentences[command];
  return key && t(key);
}

const sentences: Readonly<Record<string, MessageKey>> = {
  _execute_action: "keyOpen",
  "mark-all-read": "commandMarkAllRead",
  presenting: "commandPresenting",
  overlay: "commandOverlay",
};

/** Absent where the manifest names no command. */
const api = browser.commands as (Commands.Static & { openShortcutSettings?: () => Promise<void> }) | undefined;

/** The browser's commands for us; read anew when the reader comes back from changing them. */
function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const load = () => api?.getAll().then(setCommands);
    load();
    window.addEventListener("focus", load);
    return () => window.removeEventListener("focus", load);
  }, []);
  return commands;
}

/** Firefox has a call for it; Chromium has a page, which a link may not lead to. */
async function openBrowsersShortcuts(): Promise<void> {
  if (api?.openShortcutSettings) await api.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

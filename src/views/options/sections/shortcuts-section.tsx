import { useEffect, useState } from "preact/hooks";
import browser, { type Commands } from "webextension-polyfill";
import { own } from "../../../core/own";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { KeyList } from "../../shared/coverage/keys-help";
import { Part } from "../section";

/** Shortcuts that work in the whole browser, and keys in popup and panel. */
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

/** What a command does. The description in the manifest is always in the browser's language. */
function sentenceOf(command = ""): string | undefined {
  const key = own(sentences, command);
  return key && t(key);
}

const sentences: Readonly<Record<string, MessageKey>> = {
  _execute_action: "keyOpen",
  "mark-all-read": "commandMarkAllRead",
  presenting: "commandPresenting",
  overlay: "commandOverlay",
};

/** Undefined where the manifest names no command. */
const api = browser.commands as (Commands.Static & { openShortcutSettings?: () => Promise<void> }) | undefined;

/** The extension's commands, read again when the reader comes back from changing them. */
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

/** Firefox has an API for this. Chromium has a page that can't be linked to, only opened as a tab. */
async function openBrowsersShortcuts(): Promise<void> {
  if (api?.openShortcutSettings) await api.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

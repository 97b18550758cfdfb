import { useEffect, useState } from "preact/hooks";
import browser, { type Commands } from "webextension-polyfill";
import { t } from "../text/browser";
import type { MessageKey } from "../text/translate";
import { Part } from "./section";

/** The keys that work in popup and panel while they are open. */
const KEYS: readonly { keys: readonly string[]; does: MessageKey }[] = [
  { keys: ["j", "Page Down"], does: "key_next" },
  { keys: ["k", "Page Up"], does: "key_previous" },
  { keys: ["/"], does: "key_search" },
  { keys: ["?"], does: "key_help" },
];

/** Keys for the whole browser, which it keeps itself, and those for popup and panel. */
export function Shortcuts() {
  return (
    <>
      <Anywhere />
      <Part id="keys" title={t("keysInside")}>
        <table class="keys">
          <tbody>
            {KEYS.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">{t(does)}</th>
                <td>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </>
  );
}

function Anywhere() {
  const commands = useCommands();
  return (
    <Part id="keys-anywhere" title={t("keysAnywhere")} lead={t("keysAnywhereHelp")}>
      {commands.length > 0 && (
        <table class="keys">
          <tbody>
            {commands.map(({ name, description, shortcut }) => (
              <tr key={name}>
                <th scope="row">{name === "_execute_action" ? t("key_open") : description || name}</th>
                <td>{shortcut ? <kbd>{shortcut}</kbd> : <span class="muted">{t("keyUnset")}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <button type="button" class="button" onClick={openBrowsersShortcuts}>
          {t("keysChange")}
        </button>
      </div>
    </Part>
  );
}

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

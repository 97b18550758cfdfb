import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { readRules } from "../../../core/policy";
import { keys } from "../../../store/keys";
import { readPolicy } from "../../../store/policy";
import { t } from "../../../text/browser";
import { list } from "../../../text/translate";

/** What an office has set that isn't understood, for whoever has set it. */
export function OfficeNote() {
  const [unread, setUnread] = useState<readonly string[]>([]);
  useEffect(() => {
    const load = async () => setUnread(readRules((await readPolicy())?.managed).unread);
    const onChanged = (changes: Record<string, unknown>) => {
      if (keys.policy in changes) load();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    load();
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return unread.length > 0 ? <p class="problem">{t("officeUnread", list(t, unread))}</p> : null;
}

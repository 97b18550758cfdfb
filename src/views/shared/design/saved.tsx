import { signal } from "@preact/signals";
import { Check } from "lucide";
import { useEffect } from "preact/hooks";
import { t } from "../../../text/browser";
import { Icon } from "./icon";

const SHOWN_MS = 2000;
const savings = signal(0);

/** Shows "Saved". Call it when the background has confirmed the change. */
export function confirmSaved() {
  savings.value++;
}

/** "Saved", for two seconds after each change. */
export function SavedMessage() {
  const count = savings.value;
  useEffect(() => {
    const timer = setTimeout(() => {
      savings.value = 0;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p class="saved" role="status">
      {count > 0 && (
        <span>
          <Icon node={Check} size={14} />
          {t("saved")}
        </span>
      )}
    </p>
  );
}

import { ChevronDown, ChevronUp } from "lucide";
import { useState } from "preact/hooks";
import { plainText } from "../../../core/blocks";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { Blocks } from "../post/blocks";

/** The publisher's summary, one line until it is unfolded. */
export function Summary({ loaded: { head } }: { loaded: LoadedCoverage }) {
  const [isOpen, setOpen] = useState(false);
  const text = plainText(head.summary).replaceAll("\n", " · ");
  if (text === "") return null;
  return (
    <section class="summary" aria-label={t("summary")}>
      <button type="button" class="summary-line" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <b>{t("summary")}</b> <span dir="auto">{!isOpen && text}</span>
        <Icon node={isOpen ? ChevronUp : ChevronDown} size={14} />
      </button>
      {isOpen && <Blocks blocks={head.summary} />}
    </section>
  );
}

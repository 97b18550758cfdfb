import { ChevronDown } from "lucide";
import { useRef, useState } from "preact/hooks";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import type { CoverageSwitcher } from "../model/coverage-switcher";
import { lazyComponent } from "../page/lazy-component";
import { LongName } from "../post/long-name";

const CoverageList = lazyComponent(() => import("./coverage-list").then((view) => view.CoverageList));

interface Props {
  switcher: CoverageSwitcher;
  /** The coverage that is shown. */
  current: { id: string; title: string };
}

/** The coverage's title as a button that opens the list of all followed coverages. */
export function Switcher({ switcher, current }: Props) {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const close = () => list.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        class="switcher"
        aria-label={t("switchFrom", current.title)}
        title={current.title}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => list.current?.togglePopover()}
      >
        <span class="one-line" dir="auto">
          <LongName name={current.title} />
        </span>
        <Icon node={ChevronDown} size={14} />
      </button>
      <div
        ref={list}
        class="coverage-list"
        role="dialog"
        aria-label={t("coverageSwitcher")}
        popover="auto"
        onToggle={({ newState }: { newState: string }) => setOpen(newState === "open")}
      >
        {isOpen && <CoverageList switcher={switcher} currentId={current.id} onClose={close} />}
      </div>
    </>
  );
}

import type { ComponentChildren } from "preact";
import { t } from "../../../text/browser";
import { figure } from "../../../text/translate";

/** A row of chips that scrolls sideways where it doesn't fit. */
export const ChipRow = ({ children }: { children: ComponentChildren }) => (
  <div class="chip-row" onWheel={sideways}>
    {children}
  </div>
);

/** Lets a vertical wheel scroll the row sideways. */
function sideways(event: WheelEvent & { currentTarget: HTMLElement }) {
  const { direction } = getComputedStyle(event.currentTarget);
  event.currentTarget.scrollLeft += direction === "rtl" ? -event.deltaY : event.deltaY;
}

interface ChipProps {
  on: boolean;
  onClick: () => void;
  hue?: number;
  name?: string;
  count?: number;
  children: ComponentChildren;
}

/** A toggle with the unread count of what it selects. */
export function Chip({ on, onClick, hue, name, count = 0, children }: ChipProps) {
  const label = name && count > 0 ? t("unreadCount", [name, figure(t, count)]) : undefined;
  return (
    <button type="button" class="chip" data-hue={hue} aria-pressed={on} aria-label={label} onClick={onClick}>
      {children}
      {count > 0 && <span class="count">{count > 99 ? "99+" : count}</span>}
    </button>
  );
}

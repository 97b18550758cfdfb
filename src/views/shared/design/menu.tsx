import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

interface Props {
  label: string;
  icon: IconNode;
  children: ComponentChildren;
}

/**
 * A menu button (ARIA menu button pattern). As a popover, the browser closes it on Esc and on a click elsewhere. Its items
 * are drawn while it is open, since a view's first frame should draw as little as possible.
 */
export function Menu({ label, icon, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Before the browser shows the menu, so that it is never seen empty.
  const onBeforeToggle = ({ newState }: { newState: string }) => {
    if (newState === "open") setOpen(true);
  };
  const onToggle = ({ newState }: { newState: string }) => {
    if (newState === "open") return itemsOf(list.current)[0]?.focus();
    if (list.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") list.current?.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(next % items.length)?.focus();
  };
  return (
    <div class="menu">
      <IconButton
        ref={button}
        name={label}
        node={icon}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popovertarget={id}
      />
      <div
        ref={list}
        id={id}
        popover="auto"
        class="menu-list"
        role="menu"
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={() => list.current?.hidePopover()}
      >
        {isOpen && children}
      </div>
    </div>
  );
}

interface ItemProps {
  icon: IconNode;
  onChoose: () => void;
  children: ComponentChildren;
}

/** A menu item. */
export function MenuItem({ icon, onChoose, children }: ItemProps) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      <Icon node={icon} />
      {children}
    </button>
  );
}

/** A line between groups of menu items. */
export const MenuLine = () => <hr class="menu-line" />;

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
];

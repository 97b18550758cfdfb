import type { OverlayNews } from "../messaging/overlay-messages";
import { focused } from "./interruptible";

export type Corner = OverlayNews["corner"];
export const MARGIN = 16;

const beside = (corner: Corner): Corner =>
  corner.replace(/start|end/, (side) => (side === "start" ? "end" : "start")) as Corner;
const across = (corner: Corner): Corner =>
  corner.replace(/top|bottom/, (side) => (side === "top" ? "bottom" : "top")) as Corner;

/** The corner that an arrow key leads to. Arrow keys are physical; corners follow the writing direction. */
export function cornerBy(key: string, corner: Corner, direction: string): Corner {
  const [row, column] = corner.split("-");
  if (key === "ArrowUp") return `top-${column}` as Corner;
  if (key === "ArrowDown") return `bottom-${column}` as Corner;
  const isEnd = (key === "ArrowRight") === (direction !== "rtl");
  return `${row}-${isEnd ? "end" : "start"}` as Corner;
}

/**
 * The first corner, starting with the wanted one, that covers neither the focus nor a fixed element of the page; else
 * the wanted one.
 */
export function freeCorner(wanted: Corner, host: HTMLElement, direction: string): Corner {
  const { width, height } = host.getBoundingClientRect();
  const candidates = [wanted, across(wanted), beside(wanted), beside(across(wanted))];
  const focus = focused()?.getBoundingClientRect();
  return candidates.find((corner) => isFree(rectAt(corner, width, height, direction), focus, host)) ?? wanted;
}

function rectAt(corner: Corner, width: number, height: number, direction: string): DOMRect {
  const isRight = corner.endsWith("end") === (direction !== "rtl");
  const x = isRight ? document.documentElement.clientWidth - MARGIN - width : MARGIN;
  const y = corner.startsWith("top") ? MARGIN : innerHeight - MARGIN - height;
  return new DOMRect(x, y, width, height);
}

function isFree(rect: DOMRect, focus: DOMRect | undefined, host: HTMLElement): boolean {
  if (focus && overlap(rect, focus)) return false;
  const xs = [rect.left + 1, (rect.left + rect.right) / 2, rect.right - 1];
  const ys = [rect.top + 1, rect.bottom - 1];
  return !ys.some((y) => xs.some((x) => isFixed(document.elementsFromPoint(x, y).find((one) => one !== host))));
}

/** Whether the element stays in place while the page scrolls: a bar, a banner, a chat. */
function isFixed(element: Element | undefined): boolean {
  for (let one = element; one; one = one.parentElement ?? undefined) {
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(one).position)) return true;
  }
  return false;
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The host's position. `!important` rules of a shadow tree win over all rules of the page for its host, including its
 * style attribute.
 */
const ALWAYS = {
  all: "initial",
  position: "fixed",
  display: "block",
  "box-sizing": "border-box",
  "inline-size": "max-content",
  "max-inline-size": `calc(100vw - ${2 * MARGIN}px)`,
  "block-size": "auto",
  overflow: "visible",
  background: "transparent",
  transition: "none",
  animation: "none",
  "unicode-bidi": "isolate",
};

/** The style rule for the host in a corner. Sides are physical, since the page has its own writing direction. */
export function hostRule(corner: Corner, direction: string): string {
  const isTop = corner.startsWith("top");
  const isRight = corner.endsWith("end") === (direction !== "rtl");
  const side = (here: boolean) => (here ? `${MARGIN}px` : "auto");
  const inset = [isTop, isRight, !isTop, !isRight].map(side).join(" ");
  const declarations = Object.entries({ ...ALWAYS, inset, direction: direction === "rtl" ? "rtl" : "ltr" });
  const rule = declarations.map(([name, value]) => `${name}:${value}!important`).join(";");
  return `:host{${rule}}@media print{:host{display:none!important}}`;
}

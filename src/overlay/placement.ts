import type { OverlayNews } from "../messaging/overlay-messages";

export type Corner = OverlayNews["corner"];
export const MARGIN = 16;

/** A corner, and how far from the usual place in it, in CSS pixels towards the middle of the viewport. */
export interface Place {
  corner: Corner;
  dx: number;
  dy: number;
}

const beside = (corner: Corner): Corner =>
  corner.replace(/start|end/, (side) => (side === "start" ? "end" : "start")) as Corner;
const across = (corner: Corner): Corner =>
  corner.replace(/top|bottom/, (side) => (side === "top" ? "bottom" : "top")) as Corner;

/** All corners in the order in which they are tried if this one is wanted. */
export const cornersFrom = (wanted: Corner): Corner[] => [
  wanted,
  across(wanted),
  beside(wanted),
  beside(across(wanted)),
];

/** Sides are physical, since the page has its own writing direction. */
export const isRight = (corner: Corner, direction: string): boolean => corner.endsWith("end") === (direction !== "rtl");

/** The corner that an arrow key leads to. Arrow keys are physical; corners follow the writing direction. */
export function cornerBy(key: string, corner: Corner, direction: string): Corner {
  const [row, column] = corner.split("-");
  if (key === "ArrowUp") return `top-${column}` as Corner;
  if (key === "ArrowDown") return `bottom-${column}` as Corner;
  const isEnd = (key === "ArrowRight") === (direction !== "rtl");
  return `${row}-${isEnd ? "end" : "start"}` as Corner;
}

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

/** The style rule for the host at a place. */
export function hostRule({ corner, dx, dy }: Place, direction: string): string {
  const isTop = corner.startsWith("top");
  const isAtRight = isRight(corner, direction);
  const [x, y] = [`${MARGIN + dx}px`, `${MARGIN + dy}px`];
  const inset = [isTop ? y : "auto", isAtRight ? x : "auto", isTop ? "auto" : y, isAtRight ? "auto" : x].join(" ");
  const declarations = Object.entries({ ...ALWAYS, inset, direction: direction === "rtl" ? "rtl" : "ltr" });
  const rule = declarations.map(([name, value]) => `${name}:${value}!important`).join(";");
  return `:host{${rule}}@media print{:host{display:none!important}}`;
}

import { type Corner, MARGIN } from "./place";

/**
 * How the host stands in the page. Where rules are important, a shadow tree's own win over the page's for its host, also
 * over those in its style attribute, so that nothing of the page's reaches in.
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

/** The rule for the host in a corner, and on paper. Sides are physical: the page has a direction of its own. */
export function hostRule(corner: Corner, direction: string): string {
  const isTop = corner.startsWith("top");
  const isRight = corner.endsWith("end") === (direction !== "rtl");
  const side = (here: boolean) => (here ? `${MARGIN}px` : "auto");
  const inset = [isTop, isRight, !isTop, !isRight].map(side).join(" ");
  const declarations = Object.entries({ ...ALWAYS, inset, direction: direction === "rtl" ? "rtl" : "ltr" });
  const rule = declarations.map(([name, value]) => `${name}:${value}!important`).join(";");
  return `:host{${rule}}@media print{:host{display:none!important}}`;
}

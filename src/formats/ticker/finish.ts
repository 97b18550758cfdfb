import { isElement } from "../element/card";
import { textOf } from "../page/page";
import type { Entry } from "./entries";

const FINISH =
  /^\W*(?:ziel|finish|finale?|ende|fazit|arrivée|arrivo|traguardo|meta|aankomst|mål|maali|cíl|финиш|الوصول)(?!\p{L})/iu;
const MOST_ABOVE = 10;

/** Whether entries that are marked by kilometres or the like stand below the finish: they count what is left, the latest first. */
export function isBelowFinish({ block }: Entry): boolean {
  let left = MOST_ABOVE;
  for (let above = block.prev; above && left > 0; above = above.prev, left--)
    if (isElement(above) && FINISH.test(textOf(above).slice(0, 40))) return true;
  return false;
}

import {
  defaultRangeExtractor,
  observeElementRect,
  type Rect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useReducer, useState } from "preact/hooks";

interface Question {
  /** The list; what scrolls is the nearest `.scroller` around it. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** Must be another function whenever the rows are others. */
  keyOf: (index: number) => string;
  /** About how high a row will be, in CSS pixels, until it is measured. */
  estimate: (index: number) => number;
  /** This row stays, wherever the reader scrolls to: it has the focus. */
  held: number | undefined;
}

/** Rows kept above and below the screen: enough for the next keys, and for a search in the page to find what is near. */
const MARGIN = 20;
/** The same until the first rows are on the screen: what is below it can come a moment later. */
const FIRST_MARGIN = 1;
/** Until the scroller is measured: a popup's, whose window may still be small; and what else stands in a panel. */
const FIRST_HEIGHT = 400;
const AROUND = 160;

/**
 * Which rows of a long list are to be drawn, and how much room the others take. The rows stand in the normal flow, between
 * gaps, so that the browser itself holds still what is read when a row above turns out higher than it was thought to be.
 */
export function useVirtualRows({ list, count, keyOf, estimate, held }: Question) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [margin, widen] = useState(FIRST_MARGIN);
  useEffect(() => {
    const later = requestIdleCallback(() => widen(MARGIN));
    return () => cancelIdleCallback(later);
  }, []);
  const scroller = () => list.current?.closest(".scroller") ?? null;
  const options = {
    count,
    getScrollElement: scroller,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: margin,
    initialRect: { width: 0, height: Math.max(FIRST_HEIGHT, innerHeight - AROUND) },
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const near = defaultRangeExtractor(range);
      if (held === undefined || held >= count || near.includes(held)) return near;
      return held < (near[0] ?? 0) ? [held, ...near] : [...near, held];
    },
    // A view without any room yet has rows too.
    observeElementRect: (instance: Virtualizer<Element, Element>, tell: (rect: Rect) => void) =>
      observeElementRect(instance, ({ width, height }) => tell({ width, height: Math.max(1, height) })),
    observeElementOffset: (_: Virtualizer<Element, Element>, tell: (offset: number, isScrolling: boolean) => void) =>
      observeOffset(list, scroller(), tell),
    // The browser scrolls, to elements; nothing here does.
    scrollToFn: () => {},
    onChange: redraw,
  };
  const [virtualizer] = useState(() => {
    const made = new Virtualizer<Element, Element>(options);
    made.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    return made;
  });
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    ...withGaps(virtualizer.getVirtualItems(), virtualizer.getTotalSize()),
    measure: virtualizer.measureElement,
  };
}

/** How far the list has moved out of the scroller, whatever stands above it. */
function observeOffset(
  list: RefObject<HTMLElement | null>,
  scroller: Element | null,
  tell: (offset: number, isScrolling: boolean) => void,
) {
  const look = () => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    tell(Math.max(0, (scroller?.getBoundingClientRect().top ?? 0) - top), false);
  };
  scroller?.addEventListener("scroll", look, { passive: true });
  return () => scroller?.removeEventListener("scroll", look);
}

/** The rows, each with the room that those take which aren't drawn before it; and the room after the last. */
function withGaps(items: readonly VirtualItem[], total: number) {
  let end = 0;
  const rows = items.map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { rows, rest: total - end };
}

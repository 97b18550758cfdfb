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
  /** The list. Its nearest `.scroller` ancestor scrolls. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** Must be a new function whenever the rows change. */
  keyOf: (index: number) => string;
  /** The estimated height of a row in CSS pixels, until it is measured. */
  estimate: (index: number) => number;
  /** The row with the focus; it stays drawn. */
  held: number | undefined;
}

/** Rows drawn above and below the screen: enough for the next keys, and for find-in-page nearby. */
const MARGIN = 20;
/** The same for the first paint, which should draw as little as possible. */
const FIRST_MARGIN = 1;
/**
 * Until the scroller is measured: its minimum height (a popup's window may still be small), and the height of what
 * surrounds it in a panel.
 */
const FIRST_HEIGHT = 400;
const AROUND = 160;

/**
 * Decides which rows of a long list are drawn, and how much space the others take. The rows are in normal flow between
 * gaps, so the browser's scroll anchoring keeps the text in place when a row above is higher than estimated.
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
    // A view that has no height yet still draws rows.
    observeElementRect: (instance: Virtualizer<Element, Element>, tell: (rect: Rect) => void) =>
      observeElementRect(instance, ({ width, height }) => tell({ width, height: Math.max(1, height) })),
    observeElementOffset: (_: Virtualizer<Element, Element>, tell: (offset: number, isScrolling: boolean) => void) =>
      observeOffset(list, scroller(), tell),
    // Only the browser scrolls, to elements.
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

/** Observes how far the list has scrolled out of view, whatever is above it. */
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

/** The drawn rows, each with the space of undrawn rows before it, and the space after the last. */
function withGaps(items: readonly VirtualItem[], total: number) {
  let end = 0;
  const rows = items.map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { rows, rest: total - end };
}

/** What the overlay shouldn't cover: a control, or a surface that stays in place while the page scrolls. */
interface Obstacle {
  /** All of it: the surface that a control is part of. */
  rect: DOMRect;
  isControl: boolean;
}

const CONTROLS = [
  "button, summary, select, textarea, input:not([type=hidden]), video, audio",
  "[role=button], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=slider], [role=combobox]",
  "[role=menuitem], [role=textbox], [onclick], [contenteditable]:not([contenteditable=false])",
].join();
/** Surfaces that stand over the page, as fixed and sticky elements do. */
const SURFACES = "iframe, dialog, [role=dialog], [role=alertdialog], :popover-open";

/** Part of the viewport. What covers more is the page itself: the frame of an application, an editor. */
const WHOLE_PAGE = 0.7;
/** In CSS pixels. A larger part that can be clicked, such as a teaser, is content. */
const LARGEST_BUTTON = { width: 400, height: 80 };

/** Finds obstacles at points of the viewport, and remembers what it found of each element. */
export class Obstacles {
  private readonly found = new Map<Element, Obstacle | undefined>();

  /** @param host the overlay itself, which is no obstacle */
  constructor(private readonly host: Element) {}

  /** What stands at a point, as a reader sees it; undefined for content that scrolls, and for nothing. */
  at(x: number, y: number): Obstacle | undefined {
    for (const element of elementsAt(document, x, y, this.host)) {
      if (!isVisible(element)) continue;
      const obstacle = this.of(element);
      if (obstacle?.isControl || paints(element)) return obstacle;
    }
    return undefined;
  }

  private of(element: Element): Obstacle | undefined {
    if (this.found.has(element)) return this.found.get(element);
    const own = ownObstacle(element);
    const parent = parentOf(element);
    const outer = parent ? this.of(parent) : undefined;
    const obstacle = own && outer ? { rect: outer.rect, isControl: own.isControl || outer.isControl } : (own ?? outer);
    this.found.set(element, obstacle);
    return obstacle;
  }
}

function ownObstacle(element: Element): Obstacle | undefined {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const isControl = element.matches(CONTROLS) || looksLikeButton(style, rect);
  const isSurface = /^(?:fixed|sticky)$/.test(style.position) || element.matches(SURFACES);
  return (isControl || isSurface) && !isWholePage(rect) ? { rect, isControl } : undefined;
}

const looksLikeButton = (style: CSSStyleDeclaration, { width, height }: DOMRect): boolean =>
  style.cursor === "pointer" &&
  width <= LARGEST_BUTTON.width &&
  height <= LARGEST_BUTTON.height &&
  hasVisibleBox(style);

function isWholePage({ left, right, top, bottom }: DOMRect): boolean {
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width * height > WHOLE_PAGE * innerWidth * innerHeight;
}

/** Whether anything of the element itself is seen. Where nothing is, what lies below it counts. */
const paints = (element: Element): boolean =>
  /^(?:img|svg|canvas|video|iframe|object|embed)$/.test(element.localName) ||
  [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()) ||
  hasVisibleBox(getComputedStyle(element));

const TRANSPARENT = /^(?:transparent|rgba\(.*, 0\))$/;

const hasVisibleBox = (style: CSSStyleDeclaration): boolean =>
  !TRANSPARENT.test(style.backgroundColor) ||
  style.backgroundImage !== "none" ||
  style.boxShadow !== "none" ||
  (style.borderTopStyle !== "none" && style.borderTopWidth !== "0px");

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The elements at a point from the top down, those in shadow trees too: many cookie bars and chats are in one. */
function elementsAt(root: Document | ShadowRoot, x: number, y: number, except: Element): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    if (element === except || element.getRootNode() !== root) return [];
    const shadow = shadowOf(element);
    return shadow ? [...elementsAt(shadow, x, y, except), element] : [element];
  });
}

/** Closed trees too: browsers let extensions see into them. */
function shadowOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return element.shadowRoot ?? openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

import type { OverlayNews } from "../messaging/overlay-messages";
import rules from "./overlay.css?inline";
import type { Place } from "./placement";
import { hostRule } from "./placement";
import tokens from "./tokens.css?inline";

interface OverlayElements {
  host: HTMLElement;
  /** The content, out of the page's reach. */
  box: HTMLElement;
  root: ShadowRoot;
  moveTo: (place: Place) => void;
}

type Options = { text?: string; label?: string };

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, { text, label }: Options = {}) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.dataset.text = text;
  if (label !== undefined) made.ariaLabel = label;
  return made;
}

/** Builds the overlay without attaching it. No word of it is in a text node, where the page could find it. */
export function buildOverlay(news: OverlayNews): OverlayElements {
  const host = document.createElement("div");
  // The top layer is above everything, and unaffected by the page's opacity, transforms and clips.
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  const style = openStyleSheet(root);

  const states = [news.count > 1 && "several", news.standing && "stands"];
  const box = element("section", ["box", news.mode, ...states].filter(Boolean).join(" "), {
    label: news.labels.region,
  });
  box.lang = news.language;
  box.dir = news.direction;
  box.dataset.theme = news.theme;
  box.dataset.textSize = news.textSize;
  if (news.hue !== undefined) box.dataset.hue = String(news.hue);

  const open = news.opens
    ? Object.assign(element("button", "open", { label: news.says }), { type: "button" })
    : Object.assign(element("div", "open", { label: news.says }), { role: "group", tabIndex: 0 });
  const parts = [
    element("span", "count", { text: news.count > 1 ? String(news.count) : "" }),
    element("span", "race", { text: news.race }),
    element("span", "event", { text: news.event }),
    element("span", "kind", { text: news.kind }),
    element("span", "headline", { text: news.headline }),
    element("span", "more", { text: news.more }),
    element("span", "standing", { text: news.standing }),
    element("span", "time", { text: news.time }),
  ];
  for (const part of parts) part.setAttribute("aria-hidden", "true");
  open.append(...parts);
  const close = Object.assign(element("button", "close", { label: news.labels.close }), { type: "button" });
  const status = Object.assign(element("div", "status"), { role: "status", ariaLive: "polite" });
  box.append(open, close, status);
  root.append(box);
  // Screen readers announce changes in a live region, so it starts empty.
  setTimeout(() => status.append(element("span", "", { text: news.says })), 100);

  return { host, root, box, moveTo: (place) => style(hostRule(place, news.direction)) };
}

/**
 * Adds a fixed style sheet and one that can be replaced. Firefox doesn't let content scripts construct style sheets.
 */
function openStyleSheet(root: ShadowRoot): (rule: string) => void {
  try {
    const [fixed, changing] = [new CSSStyleSheet(), new CSSStyleSheet()];
    fixed.replaceSync(tokens + rules);
    root.adoptedStyleSheets = [fixed, changing];
    return (rule) => changing.replaceSync(rule);
  } catch {
    const [fixed, changing] = [document.createElement("style"), document.createElement("style")];
    fixed.textContent = tokens + rules;
    root.append(fixed, changing);
    return (rule) => {
      changing.textContent = rule;
    };
  }
}

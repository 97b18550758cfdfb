import { type Document, type Element, isTag } from "domhandler";
import { textContent } from "domutils";

/** ASP.NET and Jakarta Faces put a form around all that a page has, and what they know of it in a field. */
const STATE = /^(?:__VIEWSTATE|(?:javax|jakarta)\.faces\.ViewState)$/;
/** What React sends late is hidden until its script puts it in its place. */
const SENT_LATE = /^S:[\da-f]+$/;
const HIDES = /display\s*:\s*none/i;
const PAGE: ReadonlySet<string> = new Set(["body", "main"]);
/** What a form around it isn't there to ask. */
const TEXT: ReadonlySet<string> = new Set(["main", "article"]);

/**
 * Makes a page's tree as its readers see it once its scripts have run or they have opened its tabs, as far as that follows from
 * the tree alone: what stands in such parts is content. The tree given is changed.
 */
export function reveal(document: Document): void {
  const all: Element[] = [];
  const stack = document.children.filter(isTag);
  for (let node = stack.pop(); node; node = stack.pop()) {
    all.push(node);
    // A call has fewer arguments than an element may have children.
    for (const child of node.children) if (isTag(child)) stack.push(child);
  }
  const opened = new Set(all.filter(isOpener).flatMap(({ attribs }) => attribs["aria-controls"] ?? []));
  for (const element of all) {
    const { name, attribs } = element;
    // Their own tree is what custom elements show (https://html.spec.whatwg.org/#attr-template-shadowrootmode).
    if (name === "template" && attribs.shadowrootmode !== undefined) element.name = "div";
    else if (isOpener(element)) element.name = "span";
    else if (isSignOfAnchor(element)) attribs.hidden = "";
    else if (TEXT.has(name) || (name === "input" && STATE.test(attribs.name ?? ""))) openForm(element);
    if (SENT_LATE.test(attribs.id ?? "") || isTab(element) || PAGE.has(name) || opened.has(attribs.id ?? ""))
      show(element);
  }
}

const isInHeading = ({ parent }: Element): boolean =>
  parent !== null && "name" in parent && /^h[1-6]$/.test(parent.name);

/** The heading of a part that unfolds is a button. */
const isOpener = (element: Element): boolean => element.name === "button" && isInHeading(element);

/** Programs that make pages of texts put a sign into each heading, which links to it. */
const isSignOfAnchor = (element: Element): boolean =>
  element.name === "a" &&
  element.attribs.href?.includes("#") === true &&
  isInHeading(element) &&
  /^\s*[#¶§🔗⚓]\s*$/u.test(textContent(element));

const isTab = ({ attribs }: Element): boolean =>
  attribs.role === "tabpanel" || /(?:^|\s)tab-?pane(?:l)?(?:\s|$)/i.test(attribs.class ?? "");

function openForm(inner: Element): void {
  for (let up = inner.parent; up && isTag(up as Element); up = up.parent) {
    const around = up as Element;
    if (around.name === "form") around.name = "div";
  }
}

function show({ attribs }: Element): void {
  delete attribs.hidden;
  if (HIDES.test(attribs.style ?? "")) delete attribs.style;
}

import type { Element } from "domhandler";

/** Whether a page stops inside an element: its end tag, and any end of the document, are missing. */
export function stopsIn({ name, endIndex }: Element, body: string): boolean {
  if (/<\/(?:body|html)\s*>\s*$/i.test(body.slice(-200))) return false;
  const end = (endIndex ?? 0) + 1;
  return !new RegExp(`</${name}\\s*>$`, "i").test(body.slice(Math.max(0, end - 40), end));
}

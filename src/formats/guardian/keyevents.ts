import type { Element } from "domhandler";
import { ancestors } from "../page";
import { blockIdIn } from "./address";

const NAMES = ["id", "class", "name", "data-component", "data-link-name"];
const KEY_EVENTS = /\bkey[- ]?events?\b|keyEvents?[A-Z]/i;

/**
 * The ids of the blocks that a page lists as key events. Such a list is told by its own name or that of something
 * around it; links from one block to another say nothing.
 *
 * @param around the elements outside of blocks
 */
export function keyEventsIn(around: readonly Element[]): Set<string> {
  const links = around.filter((element) => element.name === "a" && isKeyEventLink(element));
  return new Set(
    links.flatMap((link) => blockIdIn(link.attribs["data-event-id"]) ?? blockIdIn(link.attribs.href) ?? []),
  );
}

function isKeyEventLink(link: Element): boolean {
  if (link.attribs["data-event-id"] || /[?&]filterKeyEvents=/.test(link.attribs.href ?? "")) return true;
  return [link, ...ancestors(link)].some((up) => NAMES.some((name) => KEY_EVENTS.test(up.attribs[name] ?? "")));
}

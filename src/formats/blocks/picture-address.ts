import { type Element, isTag } from "domhandler";
import { beside } from "../page/beside";
import { elements, httpAddress } from "../page/page";

/** Where scripts that load pictures late keep the address: `data-src`, `data-lazy-srcset`, `data-original` … */
const LATE = /^data-(?:[\w-]*src(?:set)?|(?:lazy-?)?original|lazy|img|image|url)$/i;
/** The names of files that stand in for a picture until it is loaded. */
const PLACEHOLDER =
  /(?:^|[\W_])(?:lazy-?load(?:er)?|lazy|place-?holder|fallback|blank|empty|clear|spacer|transparent|trans|loading|(?:pre)?loader|spinner|1x1|1px|pixel|dummy|default)(?:[\W_]|$)/i;
/** Where a script puts the width that the window has room for: `{width}`, `_{width}x.jpg`, `$width$`. */
const WIDTH = /\{width\}|%7bwidth%7d|\$width\$/gi;
const SHOWN_WIDTH = "640";
/** An address, and no name or number that a script knows. */
const IS_ADDRESS = /^(?:https?:)?\/|^\.|\/|\.(?:jpe?g|png|gif|webp|avif)\b/i;

/**
 * The http(s) address of a picture: that which a script would put in later, else what the markup says, the smallest or
 * first of a set; a placeholder only where there is nothing else.
 *
 * @param node an `img` or `amp-img`; it may stand in a `picture`
 */
export function pictureAddress(node: Element, base: string): string | undefined {
  const all = [...addressesOf(node), ...sourcesBeside(node)].flatMap(
    (address) => httpAddress(address.replace(WIDTH, SHOWN_WIDTH), base) ?? [],
  );
  const shown = all.find((address) => !isPlaceholder(address)) ?? fallbackOf(node, base);
  return shown ?? fileNamedIn(node, base) ?? all[0];
}

function addressesOf({ attribs }: Element): string[] {
  const late = Object.entries(attribs).filter(([name, value]) => LATE.test(name) && IS_ADDRESS.test(value.trim()));
  return [
    ...late.flatMap(([name, value]) => (/set$/i.test(name) ? firstOfSet(value) : value)),
    ...(attribs.src ? [attribs.src] : []),
    ...firstOfSet(attribs.srcset),
  ];
}

/**
 * The first address of a `srcset` (https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute) that isn't
 * the picture itself, tiny (`data:`): it ends with white space, or a comma right before some; any other comma is its own.
 */
function firstOfSet(srcset = ""): string[] {
  const candidates = [...srcset.slice(0, LONGEST_SET).matchAll(CANDIDATE)].map(([, address = ""]) =>
    address.replace(/,+$/, ""),
  );
  const first = candidates.find((address) => address !== "" && !/^data:/i.test(address));
  return first ? [first] : [];
}

const LONGEST_SET = 10_000;
const CANDIDATE = /[\s,]*([^\s,]\S*)(?:(?<=,)|\s+[^,]*(?:,|$)|$)/g;

/** The sources of the `picture` around an image. */
function sourcesBeside({ parent }: Element): string[] {
  if (!parent || !isTag(parent) || parent.name !== "picture") return [];
  return parent.children.flatMap((one) => (isTag(one) && one.name === "source" ? addressesOf(one) : []));
}

/** The picture for browsers without scripts, right behind one that a script would load. */
function fallbackOf(node: Element, base: string): string | undefined {
  const next = beside(node, "next");
  if (!next || !isTag(next) || next.name !== "noscript") return undefined;
  return elements(next, "img").flatMap((one) => httpAddress(one.attribs.src, base) ?? [])[0];
}

/** A file that an image without a picture of its own names in any attribute: each script for late loading has its own names. */
const fileNamedIn = ({ attribs }: Element, base: string): string | undefined =>
  Object.entries(attribs)
    .flatMap(([name, value]) => (name.startsWith("data-") && FILE.test(value) ? (httpAddress(value, base) ?? []) : []))
    .find((address) => !isPlaceholder(address));
const FILE = /^(?:https?:\/)?[^\s"'<>{}]*\/[^\s"'<>{}]*\.(?:jpe?g|png|webp|avif)(?:\?\S*)?$/i;

/** Whether a file stands in for a picture by its name, or is asked for blurred or a few pixels wide. */
function isPlaceholder(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const width = Number(searchParams.get("w") ?? searchParams.get("width"));
  const isBlurred = !/^(?:0|false)$/.test(searchParams.get("blur") ?? "0");
  return PLACEHOLDER.test(pathname.split("/").at(-1) ?? "") || isBlurred || (width > 1 && width <= WIDEST_PREVIEW);
}
const WIDEST_PREVIEW = 64;

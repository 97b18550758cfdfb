/** How far into a body its first element is looked for. */
const LOOKED_AT = 20_000;

/** One declaration, comment or document type before the first element. */
const PROLOG = /^(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>)/is;
const ROOT = /^<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>/]/i;
const MAY_BE_ROOT = /<\?xml\s|<(?:[\w-]{1,20}:)?(?:rss|feed|RDF)[\s>/]/gi;
const IS_PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** No real feed has so many places where it could begin. */
const MOST_STARTS = 10;

/** Whether a body is an RSS, RDF or Atom feed, by its first element. */
export const isXmlFeed = (body: string): boolean => ROOT.test(afterProlog(body.slice(0, LOOKED_AT)));

function afterProlog(start: string): string {
  let rest = start.replace(/^\uFEFF/, "");
  for (let before = ""; before !== rest; rest = rest.trimStart().replace(PROLOG, "")) before = rest;
  return rest;
}

/**
 * An XML feed as it is parsed, else undefined: without what the server printed before it, such as a warning of PHP's,
 * and with the entities that its document type declares put in.
 */
export function feedSource(body: string): string | undefined {
  if (isXmlFeed(body)) return withOwnEntities(body);
  const start = body.slice(0, LOOKED_AT);
  for (const { index } of [...start.matchAll(MAY_BE_ROOT)].slice(0, MOST_STARTS)) {
    if (IS_PAGE.test(start.slice(0, index))) return undefined;
    if (isXmlFeed(body.slice(index, index + LOOKED_AT))) return withOwnEntities(body.slice(index));
  }
  return undefined;
}

/** Names that XML itself defines (XML 1.0 §4.6), whatever a document declares. */
const PREDEFINED: ReadonlySet<string> = new Set(["lt", "gt", "amp", "apos", "quot"]);
const DECLARATION =
  /<!--.*?(?:-->|$)|<!ENTITY\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\s)/gsu;
/** What isn't parsed, whole; or a reference to an entity. */
const REFERENCE = /<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&([\p{L}_:][\p{L}\p{N}_:.-]*);/gsu;
const DEEPEST = 4;
const LONGEST_VALUE = 2000;
/** All that references may add to a document: beyond it, each says nothing ("billion laughs"). */
const MOST_ADDED = 200_000;

/**
 * Puts in the entities that a document declares for itself (XML 1.0 §4.4). One that can't be read (in another file, or too
 * long) says nothing: HTML may have another entity of its name, which nobody meant.
 */
function withOwnEntities(body: string): string {
  const doctype = /<!DOCTYPE[^[>]*\[/i.exec(body.slice(0, LOOKED_AT));
  if (!doctype) return body;
  const from = doctype.index + doctype[0].length;
  const to = from + endOfSubset(body.slice(from));
  const values = declared(body.slice(from, to));
  if (values.size === 0) return body;
  let left = MOST_ADDED;
  const expand = (text: string, depth: number): string =>
    text.replace(REFERENCE, (reference, name: string | undefined) => {
      const value = name === undefined ? undefined : values.get(name);
      if (value === undefined) return reference;
      left -= value.length;
      return left < 0 || depth > DEEPEST ? "" : expand(value, depth + 1);
    });
  return body.slice(0, doctype.index) + expand(body.slice(to), 0);
}

/** Where an internal subset ends, by the first `]>` that is in no quotes and no comment. */
function endOfSubset(text: string): number {
  for (const { 0: found, index } of text.matchAll(/<!--.*?(?:-->|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)|\]\s*>/gs)) {
    if (found.startsWith("]")) return index + found.length;
  }
  return text.length;
}

/** Of two declarations of a name, the first holds (XML 1.0 §4.2). */
function declared(subset: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name, double, single] of subset.matchAll(DECLARATION)) {
    if (name === undefined || PREDEFINED.has(name) || values.has(name)) continue;
    const value = double ?? single ?? "";
    values.set(name, value.length > LONGEST_VALUE ? "" : value);
  }
  return values;
}

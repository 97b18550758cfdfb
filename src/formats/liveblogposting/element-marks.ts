import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { hasNoContent, tidy } from "../page";

/** What stands in an update's element beside its content: its time, author, labels and buttons. */
export interface Marks {
  nodes: ReadonlySet<ChildNode>;
  author?: string;
  label?: string;
  /** It says in words that this is a key event. */
  isKey: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** By the words in their names. */
const AUTHOR = words("author byline contributor reporter writer journalist");
const TIME = words("time date datetime timestamp");
const SHARING = words("share sharing social actions toolbar permalink");
const LABEL = words("label badge tag kicker category");
const NOTE = words("info meta flag");

/** Their parts belong to them. */
const WHOLE = words("figure picture blockquote table ul ol p h1 h2 h3 h4 h5 h6");
const NEVER = words("figure picture blockquote table h1 h2 h3 h4 h5 h6");
const KEY_WORDS = /^(?:key (?:event|moment|point|update)|breaking(?: news)?)$/i;
const STATE_WORDS = /^(?:pinned|live|new|updated)$/i;
const LONGEST = 100;

/** A post's marks by the names of its elements. What reads like a sentence is content, whatever its name. */
export function marksIn(element: Element): Marks {
  const nodes = new Set<ChildNode>();
  const found: Found[] = [];
  const look = (within: Element): void => {
    for (const child of within.children.filter(isTag)) {
      if (hasNoContent(child)) continue;
      const mark = markOf(child);
      if (mark) {
        nodes.add(child);
        found.push(mark, ...marksInside(child));
      } else if (!WHOLE.has(child.name)) look(child);
    }
  };
  look(element);
  const author = found.find(({ kind, text }) => kind === "author" && isName(text))?.text;
  const label = found.find(({ kind, text }) => kind === "label" && isLabel(text))?.text;
  return {
    nodes,
    ...(author && { author }),
    ...(label && { label }),
    isKey: found.some(({ text }) => KEY_WORDS.test(text)),
  };
}

interface Found {
  kind: "author" | "time" | "sharing" | "label" | "note";
  text: string;
}

function markOf(node: Element): Found | undefined {
  const kind = kindOf(node);
  if (!kind || NEVER.has(node.name) || (node.name === "p" && kind !== "author" && kind !== "time")) return undefined;
  const text = shortTextOf(node, kind === "sharing");
  if (text === undefined || ((kind === "note" || kind === "label") && /[.!?…]$/.test(text))) return undefined;
  return { kind, text };
}

const marksInside = (node: Element): Found[] =>
  node.children.filter(isTag).flatMap((child) => {
    const mark = markOf(child);
    return [...(mark ? [mark] : []), ...marksInside(child)];
  });

function kindOf(node: Element): Found["kind"] | undefined {
  if (node.name === "time") return "time";
  // The Reach papers have the author, or that it is a key event, in one.
  if (node.name === "mark") return "author";
  const names = namesOf(node);
  const has = (set: ReadonlySet<string>) => names.some((name) => set.has(name));
  if (has(AUTHOR)) return "author";
  if (has(TIME)) return "time";
  if (has(SHARING)) return "sharing";
  return has(LABEL) ? "label" : has(NOTE) ? "note" : undefined;
}

/** The words in the names of an element: `class="live__entry-author"` → live, entry, author. */
const namesOf = ({ attribs }: Element): string[] =>
  [attribs.class, attribs.itemprop, attribs.rel, attribs["data-testid"]].flatMap((names) =>
    (names ?? "")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean),
  );

const isName = (text: string): boolean => !/\d/.test(text) && !KEY_WORDS.test(text) && /\p{L}{2}/u.test(text);

const isLabel = (text: string): boolean => /\p{L}{2}/u.test(text) && !KEY_WORDS.test(text) && !STATE_WORDS.test(text);

/** The text of an element on one line; undefined where it is long, or has a heading, a picture or a list in it. */
function shortTextOf(element: Element, mayList: boolean): string | undefined {
  let text = "";
  const stack: ChildNode[] = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      if (NEVER.has(node.name) || node.name === "img" || (!mayList && /^[uo]l$/.test(node.name))) return undefined;
      if (!hasNoContent(node)) stack.push(...node.children.toReversed());
    }
    if (text.length > 4 * LONGEST) return undefined;
  }
  const line = tidy(text);
  return line.length > LONGEST ? undefined : line;
}

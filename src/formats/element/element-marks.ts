import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { textContent } from "domutils";
import { hasNoContent, tidy } from "../page/page";
import { isClockText } from "./clock";
import { namesOf, words } from "./names";
import { BY, nameAmong } from "./signature";
import { attributeStamp, ISO, MAYBE_TIME, WORDED } from "./stamp-forms";

/** What stands in an update's element beside its content: its time, author, labels and buttons. */
export interface Marks {
  nodes: ReadonlySet<ChildNode>;
  author?: string;
  label?: string;
  /** It says in words that this is a key event. */
  isKey: boolean;
}

/** By the words in their names. */
const AUTHOR = words("author authors autor auteur autore byline contributor reporter writer journalist uid");
const TIME = words("time date datetime timestamp ago timeago");
/** In other languages, or names of other things as well. */
const TIMED = words("clock when age hour hora heure uhrzeit zeit saat tid tijd godzina");
const SHARING = words("share sharing social actions toolbar permalink deeplink");
const LABEL = words("label badge tag kicker category pill");
const NOTE = words("info meta flag");

/** Within what stands beside the content, these are names of people too. */
const PERSON = words("name username user creator editor");

/** Within a post, none of it. */
const FOREIGN = words("ad ads advert advertisement newsletter");

/** Their parts belong to them. */
const WHOLE = words("figure picture blockquote table ul ol p h1 h2 h3 h4 h5 h6");
const NEVER = words("figure picture blockquote table h1 h2 h3 h4 h5 h6");
export const KEY_WORDS = /^(?:key (?:event|moment|point|update)|breaking(?: news)?)$/i;
/** What a post is, in words beside its time. */
export const STATE_WORDS = /^(?:pinned|live|new|updated|(?:en )?direct)$/i;
const LONGEST = 100;

/** A post's marks by the names of its elements. What reads like a sentence is content, whatever its name. */
export function marksIn(element: Element): Marks {
  const nodes = new Set<ChildNode>();
  const found: Found[] = [];
  const look = (within: Element): void => {
    for (const child of within.children.filter(isTag)) {
      if (hasNoContent(child)) continue;
      const mark = markOf(child);
      if (isPortrait(child) || isForeign(child)) nodes.add(child);
      else if (mark) {
        nodes.add(child);
        found.push(mark, ...marksInside(child), ...signedBeside(child));
      } else if (!WHOLE.has(child.name) || isWrapper(child)) look(child);
      else if (/^h\d$/.test(child.name)) for (const time of timeBefore(child)) nodes.add(time);
    }
  };
  look(element);
  const author = found.find(({ kind, text }) => kind === "author" && isName(text))?.text.replace(/^[–—-]\s*/, "");
  const label = found.find(({ kind, text }) => kind === "label" && isLabel(text))?.text;
  return {
    nodes,
    ...(author && { author }),
    ...(label && { label }),
    isKey: found.some(({ text }) => KEY_WORDS.test(text)),
  };
}

/** The time of day with which a heading begins, if it says more; a result or a day is a part of what it says. */
function timeBefore({ children }: Element): Element[] {
  const [first, ...others] = children.filter((child) => textContent(child).trim());
  const isTime = first && isTag(first) && first.name === "time" && MAYBE_TIME.test(first.attribs.datetime ?? "");
  const behind = others.map((other) => textContent(other)).join("");
  return isTime && SAYS_MORE.test(behind) && isClockText(textContent(first).trim()) ? [first] : [];
}
/** What ends in a sign or a word for hours is cut off with that elsewhere. */
const SAYS_MORE = /^\s*(?!(?:uhr|uur|h|hrs)(?!\p{L}))[\p{L}\d"'“„«¡¿]/iu;

/** Whether an element is called a label. */
export const isLabelled = (node: Element): boolean => namesOf(node).some((name) => LABEL.has(name));

export const isForeign = (node: Element): boolean => namesOf(node).some((name) => FOREIGN.has(name));

/** A paragraph around one element. */
const isWrapper = ({ name, children }: Element): boolean =>
  name === "p" &&
  children.every((child) => isTag(child) || (isText(child) && !child.data.trim())) &&
  children.filter(isTag).length === 1;

interface Found {
  kind: "author" | "time" | "sharing" | "label" | "note";
  text: string;
}

function markOf(node: Element): Found | undefined {
  const kind = kindOf(node);
  const isLine = node.name !== "p" || kind === "author" || kind === "time" || (kind === "note" && hasTime(node));
  if (!kind || NEVER.has(node.name) || !isLine) return undefined;
  const text = shortTextOf(node, kind);
  if (text === undefined || isSentence(text, kind)) return undefined;
  return { kind, text: kind === "author" ? (nameAmong(node) ?? text) : text };
}

const hasTime = ({ children }: Element): boolean => children.some((child) => isTag(child) && child.name === "time");

/** "3 May 2026 13:47 by Ann Poe" */
function signedBeside({ children }: Element): Found[] {
  const text = tidy(children.map((child) => (isText(child) ? child.data : "")).join(""));
  return BY.test(text) ? [{ kind: "author", text }] : [];
}

/** A time ("3:02 p.m.") and a name may end like a short one. */
const isSentence = (text: string, kind: Found["kind"]): boolean =>
  /[.!?…]["'”’»)]*$/.test(text) && (kind === "note" || kind === "label" || text.split(" ").length > 4);

const marksInside = (node: Element): Found[] =>
  node.children.filter(isTag).flatMap((child) => {
    const mark = markOf(child) ?? personIn(child);
    return [...(mark ? [mark] : []), ...marksInside(child)];
  });

function personIn(node: Element): Found | undefined {
  const text = namesOf(node).some((name) => PERSON.has(name)) ? shortTextOf(node, "author") : undefined;
  return text ? { kind: "author", text } : undefined;
}

function kindOf(node: Element): Found["kind"] | undefined {
  const title = node.attribs.title ?? "";
  if (node.name === "time" || node.attribs.datetime !== undefined || ISO.test(title)) return "time";
  if (WORDED.test(title) && node.children.every(isText)) return "time";
  // The Reach papers have the author, or that it is a key event, in one.
  if (node.name === "mark") return "author";
  const names = namesOf(node);
  const has = (set: ReadonlySet<string>) => names.some((name) => set.has(name));
  if (has(AUTHOR)) return "author";
  if (has(TIME) || (attributeStamp(node.attribs) !== undefined && node.children.every(isText))) return "time";
  if (has(SHARING) || leadsWithin(node)) return "sharing";
  return has(LABEL) ? "label" : has(NOTE) ? "note" : undefined;
}

/** "Back to top", "Return to menu": where it isn't within a sentence. */
const leadsWithin = ({ name, attribs }: Element): boolean => name === "a" && attribs.href?.startsWith("#") === true;

/** The picture of who wrote a post. */
const isPortrait = (node: Element): boolean =>
  node.name === "img" &&
  (namesOf(node).some((name) => PORTRAIT.has(name)) || /^(?:[1-8]?\d|9[0-6])$/.test(node.attribs.width ?? ""));
const PORTRAIT = words("avatar gravatar portrait profile userpic");

/** Whether an element is a time, or is called one. */
export const isTimed = (element: Element): boolean =>
  element.name === "time" || namesOf(element).some((name) => TIME.has(name) || TIMED.has(name));

const isName = (text: string): boolean => !/\d/.test(text) && !KEY_WORDS.test(text) && /\p{L}{2}/u.test(text);

/** Whether a word or two say of what a post is, and not that it is new or important. */
export const isLabel = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !KEY_WORDS.test(text) && !STATE_WORDS.test(text);

/** The text of an element on one line; undefined where it is long, or has a heading, a picture of no author or a list in it. */
function shortTextOf(element: Element, kind: Found["kind"]): string | undefined {
  let text = "";
  const stack: ChildNode[] = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      if (
        NEVER.has(node.name) ||
        (node.name === "img" && kind !== "author" && !isPortrait(node)) ||
        (kind !== "sharing" && /^[uo]l$/.test(node.name))
      )
        return undefined;
      if (!hasNoContent(node)) for (const child of node.children.toReversed()) stack.push(child);
    }
    if (text.length > 4 * LONGEST) return undefined;
  }
  const line = tidy(text);
  return line.length > LONGEST ? undefined : line;
}

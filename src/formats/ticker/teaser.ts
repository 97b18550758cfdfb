import { isOfEvent, isOwnPage } from "../element/card";
import { hostOf, httpAddress } from "../page/page";
import type { UntimedPost } from "../times/post-order";
import { isReadMore } from "../trim/extras";

/** A link of fewer words at the beginning of a post may be a name in its text. */
const FEWEST_OF_TITLE = 4;
/** What names have not: words that begin small, but for "van der", and what bends Japanese ones. */
const NO_NAME = /(?<![\p{L}\p{M}'’-])\p{Ll}{4,}|[\p{sc=Hira}\p{sc=Hang}]/u;

/** Whether a text is a title by its words, and not a name, nor a part of the sentence that goes on behind it. */
const isTitle = (said: string, behind: string): boolean =>
  wordsOf(said) >= FEWEST_OF_TITLE && NO_NAME.test(said) && !/^\s*\p{Ll}/u.test(behind);

/** Whether a link is a whole sentence that cites another site. */
const isCited = (said: string, href: string | undefined, url: string): boolean =>
  /[.。]\W*$/u.test(said) && href !== undefined && hostOf(href) !== hostOf(url);

/**
 * Whether a post begins with a link to another page that is a line, or a title; or ends with one that says "more", on a page
 * whose address names no event.
 */
export function isTeaser(post: UntimedPost | undefined, url: string): boolean {
  const texts = (post?.body ?? []).filter(({ type }) => type !== "image" && type !== "media");
  const [first, last] = [texts[0], texts.at(-1)];
  const linksIn = (block = first) =>
    block?.type === "paragraph"
      ? (block.marks ?? []).filter(({ href }) => href !== undefined && !isOwn(href, url))
      : [];
  const text = first?.type === "paragraph" && !post?.headline ? first.text : "";
  const isTitled = linksIn().some(({ from, to, href }) => {
    const [said, behind] = [text.slice(0, to), text.slice(to)];
    const isCitation = (behind || texts.length > 1) && isCited(said, href, url);
    return text && from === 0 && !isCitation && (!behind || isTitle(said, behind));
  });
  const end = last?.type === "paragraph" ? last.text : "";
  return isTitled || (!isOfEvent(url) && linksIn(last).some(({ from }) => isReadMore(end.slice(from))));
}

/** Of scripts without spaces, two letters count as a word. */
const WITHOUT_SPACES = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Mymr}]{2}/gu;

export const wordsOf = (text: string): number => text.split(/\s+/).length + (text.match(WITHOUT_SPACES)?.length ?? 0);

/** Whether a link leads to the page itself, or to the page of one of its posts. */
export function isOwn(href: string | undefined, url: string): boolean {
  const address = httpAddress(href, url);
  if (!address || !URL.canParse(url)) return true;
  const [there, here] = [new URL(address), new URL(url)];
  return (there.host === here.host && there.pathname === here.pathname) || isOwnPage(href, url);
}

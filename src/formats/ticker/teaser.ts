import type { Block, Mark } from "../../core/blocks";
import { isOfEvent, isOwnPage } from "../element/card";
import { hostOf, httpAddress } from "../page/page";
import { isLiveAddress } from "../refusal/live-address";
import type { UntimedPost } from "../times/post-order";
import { isMore, isReadMore } from "../trim/extras";

/** A link of fewer words at the beginning of a post may be a name in its text. */
const FEWEST_OF_TITLE = 4;
/** What names have not: words that begin small, but for "van der", and what bends Japanese ones. */
const NO_NAME = /(?<![\p{L}\p{M}'’-])\p{Ll}{4,}|[\p{sc=Hira}\p{sc=Hang}]/u;

/** Whether a text is a title by its words, and not a name, nor a part of the sentence that goes on behind it. */
const isTitle = (said: string, behind: string): boolean =>
  wordsOf(said) >= FEWEST_OF_TITLE && NO_NAME.test(said) && !/^\s*\p{Ll}/u.test(behind);

/** Lists of live pages name those who play, which is no title. */
const AGAINST = /\p{L}.* (?:[–-]|vs?\.?|gegen|contre|contra) .*\p{L}/u;

/** Whether a link is a whole sentence that cites another site. */
const isCited = (said: string, href: string | undefined, url: string): boolean =>
  /[.。]\W*$/u.test(said) && href !== undefined && hostOf(href) !== hostOf(url);

/**
 * The posts that begin with a link to another page that is a line, or a title; and those that end with one that says "more",
 * if most end with one to a page each, and the address of theirs names no event.
 */
export function teasersAmong(posts: readonly UntimedPost[], url: string): ReadonlySet<UntimedPost | undefined> {
  const ends = new Map(isOfEvent(url) ? [] : posts.map((post) => [post, moreBehind(post, url)]));
  const areBriefs = new Set([...ends.values()].filter(Boolean)).size > posts.length / 2;
  return new Set(posts.filter((post) => isTitled(post, url) || (areBriefs && ends.get(post) !== undefined)));
}

const textsOf = ({ body }: UntimedPost): Block[] => body.filter(({ type }) => type !== "image" && type !== "media");

/** The links in a paragraph that lead to other pages. */
const linksIn = (block: Block | undefined, url: string): Mark[] =>
  block?.type === "paragraph" ? (block.marks ?? []).filter(({ href }) => href !== undefined && !isOwn(href, url)) : [];

function isTitled(post: UntimedPost, url: string): boolean {
  const [first, ...more] = textsOf(post);
  if (post.headline || first?.type !== "paragraph") return false;
  return linksIn(first, url).some(({ from, to, href }) => {
    const [said, behind] = [first.text.slice(0, to), first.text.slice(to)];
    const isCitation = (behind || more.length > 0) && isCited(said, href, url);
    const isOfAnother = href !== undefined && isLiveAddress(href) && !isOfEvent(url) && AGAINST.test(said);
    return from === 0 && !isCitation && (!behind || isOfAnother || isTitle(said, behind));
  });
}

/** Where a link leads that says "more" at the end of a post. */
function moreBehind(post: UntimedPost, url: string): string | undefined {
  const last = textsOf(post).at(-1);
  const text = last?.type === "paragraph" ? last.text : "";
  const saysMore = (said: string) => isMore(said) || isReadMore(said);
  return linksIn(last, url).find(({ from }) => saysMore(text.slice(from)))?.href;
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

import { type Block, isPicture, type Mark } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { embedBlock } from "../blocks/media-blocks";
import { hostOf } from "../page/page";
import { cut, folded } from "./text";

/** Reddit ends each item of its feeds so, with the words in links. */
const SUBMITTED = /(?:^|\s)submitted by\s+\S+(?:\s+to\s+\S+)?\s+\[link\]\s+\[comments\]\s*$/iu;
/** Bluesky says so in place of pictures, films and quotations. */
const EMBEDDED = /\[contains quote post or other embedded content\]\s*$/iu;

type Text = Block & { type: "paragraph" | "heading" };

/**
 * A post without what its platform prints below each one: Reddit's "submitted by …", Bluesky's note of what it left out,
 * WordPress's "The post … appeared first on …", a link to read it on its own page. Where nothing else is left, the post keeps
 * a link to what it points to.
 */
export function withoutFooter(post: PublishedPost): PublishedPost {
  const last = post.body.findLastIndex((block) => block.type === "paragraph");
  const block = post.body[last];
  if (block?.type !== "paragraph") return post;
  const from = footerIn(block, post, last === 0);
  if (from === undefined) return post;
  const { text, marks } = cut(block, 0, from);
  const rest = text ? [{ type: block.type, text, ...(marks && { marks }) }] : [];
  const body = [...post.body.slice(0, last), ...rest, ...post.body.slice(last + 1)];
  return { ...post, body: body.length > 0 ? body : pointer(block, from, post) };
}

/**
 * A post without the headline that Reddit gives each comment of a thread ("/u/ann on Race thread", by /u/ann) and WordPress
 * ("By: Ann"), and without that of its thread.
 */
export function withoutThreadTitle(post: PublishedPost, title: string): PublishedPost {
  const { headline = "", byline, body } = post;
  const name = byline?.name.toLowerCase();
  const isReddit = name?.startsWith("/u/") && headline.toLowerCase().startsWith(`${name} on `);
  const isWordPress = name && /^\p{L}+\s?:\s+(.*)$/u.exec(headline.toLowerCase())?.[1] === name;
  if (body.every(isPicture) || !(headline === title || isReddit || isWordPress)) return post;
  const { headline: _, ...rest } = post;
  return rest;
}

/** Words of which a link is made that only leads to the post's own page: "Read the full story", "Zum Artikel", "[…]". */
const LEADING = [
  "click here read reading keep continue view see go to on at in more full whole complete the rest of this our site website page post article story entry report thread original comments?",
  "hier klicken weiter weiterlesen lesen mehr zum zur den die das ganzen? vollständigen? kompletten? artikel beitrag bericht meldung",
  "lire voir en savoir plus la le l cet suite article complet intégral",
  "sigue seguir leyendo leer ver más el completo completa artículo noticia nota entrada",
  "leggi leggere continua a tutto tutta altro il articolo notizia continue lendo leia ler saiba mais o completo matéria artigo notícia",
  "lees lezen verder meer bekijk het hele volledige bericht läs les læs mer mere vidare videre hela artikeln artikkelen saken",
  "czytaj zobacz więcej dalej cały artykuł číst více dál читать читайте далее полностью подробнее",
  "اقرأ المزيد متابعة القراءة 続きを読む 続き 全文 阅读全文 閱讀全文",
].join(" ");
const LEADS_ON = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]*(?:${LEADING.replaceAll(" ", "|")})(?![\p{L}\p{N}]))*[^\p{L}\p{N}]*$`,
  "iu",
);
/** What says so whatever stands behind it: where it leads, or the beginning of the headline. */
const SAYS_SO = /^\P{L}*(?:click here|read more|continue reading|weiterlesen|lire la suite|seguir leyendo)(?!\p{L})/iu;
const LONGEST_LINK = 50;
/** How much longer the address of such a link may be than the page's own. */
const LONGEST_TRACKING = 500;
/** What may stand around such a link. */
const AROUND = /^[\s.…»›→>)\]]*$/u;

/** Where the link to a post's own page begins with which it ends. */
function ownLinkIn({ text, marks = [] }: Text, { url, headline = "" }: PublishedPost): number | undefined {
  const last = marks.filter(({ href }) => href).at(-1);
  if (!last?.href || !url || last.href.length > url.length + LONGEST_TRACKING) return undefined;
  if (pageOf(last.href) !== pageOf(url) || !AROUND.test(text.slice(last.to))) return undefined;
  const label = text.slice(last.from, last.to).replace(headline, "");
  // "They want more" is a sentence.
  if (/^\p{Ll}/u.test(label) && /[\p{L}\p{N},;]\s*$/u.test(text.slice(Math.max(0, last.from - 9), last.from)))
    return undefined;
  return label.length <= LONGEST_LINK && (LEADS_ON.test(label) || SAYS_SO.test(label)) ? last.from : undefined;
}

/** Without what says where in it the link leads: another anchor may be another post. */
const pageOf = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?|\/?(?:[?&]utm_[^#]*)?(?:#(?:more|comment|respond)[\w-]*)?$/g, "");

/** Where the platform's own words begin. */
function footerIn(block: Text, post: PublishedPost, isAll: boolean): number | undefined {
  const found = SUBMITTED.exec(block.text) ?? EMBEDDED.exec(block.text);
  if (found) return found.index;
  const own = ownLinkIn(block, post);
  if (own !== undefined && (own > 0 || !isAll)) return own;
  return !isAll && isAppearedFirst(block, post) ? 0 : undefined;
}

/** In any language: a line with two links, the post under its headline and the front page of its site. */
function isAppearedFirst({ text, marks = [] }: Text, { headline = "", url }: PublishedPost): boolean {
  const [first, second, ...more] = marks.flatMap(({ href, from, to }) =>
    href ? [{ href, text: text.slice(from, to) }] : [],
  );
  if (!first || !second || more.length > 0 || !url) return false;
  const isHome = new URL(second.href).pathname.split("/").length <= 3 && hostOf(second.href) === hostOf(url);
  return isHome && hostOf(first.href) === hostOf(url) && folded(first.text) === folded(headline);
}

/** What a post points to that says nothing itself: the page that it links to, else its own. */
function pointer({ text, marks = [] }: Text, from: number, { url }: PublishedPost): Block[] {
  const link = marks.find((mark) => mark.from >= from && labelOf(text, mark) === "[link]")?.href;
  const comments = marks.find((mark) => labelOf(text, mark) === "[comments]")?.href;
  const address = link === undefined ? url : link === comments ? undefined : link;
  return address ? [embedBlock(address)] : [];
}

const labelOf = (text: string, { from, to }: Mark): string => text.slice(from, to).toLowerCase();

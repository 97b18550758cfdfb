import type { Block, MarkedText } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { cut } from "./text";

const SERVICE = `facebook|messenger|twitter|x(?:/twitter)?|bluesky|mastodon|threads|whatsapp|telegram|linkedin|xing|reddit|pinterest|flipboard|pocket|sms|e-?mail|mail`;
const SHARE = `share(?: (?:this|it|on (?:${SERVICE})|via (?:${SERVICE})|by e-?mail))?|tweet|teilen|(?:auf|per|via) (?:${SERVICE}) (?:teilen|senden)|partager(?: (?:sur|par) (?:${SERVICE}))?|compartir(?: (?:en|por) (?:${SERVICE}))?|compartilhar|condividi(?: su (?:${SERVICE}))?|delen|deel|dela|del|udostępnij|مشاركة|copy(?: the)? link|link kopieren|copier le lien|copiar (?:el )?enlace|copiar link|copia link|kopieer link|print|drucken|imprimer|back to top|nach oben|${SERVICE}`;
/** Nothing but what readers may do with a post: "Facebook · X · Copy link", "Share on X (opens new window)". */
const ROW = new RegExp(String.raw`^(?:(?:${SHARE})(?:\s\([^()]{1,40}\))?(?:[\s,|·•:/]+|$))+$`, "iu");

/** What Lemmy prints above and Discourse below the posts of their feeds. */
const COUNTS = /^(?:submitted by \S+ to \S+\s+-?\d+ points? \| \d+ comments?|\d+ posts? - \d+ participants?)$/iu;

/** What Lemmy prints above the link or text of a post, in one paragraph with it. */
const COUNTS_ABOVE = /^submitted by [^\n]{1,100} to [^\n]{1,100}\n-?\d+ points? \| \d+ comments?\n/iu;

/** What stands before a link to another article. */
const BESIDE =
  /^\W*(?:read (?:more|also|next)|also read|more on this(?: story)?|related(?: stor(?:y|ies)| articles?)?|see also|read full topic|continue reading|full (?:story|article)|weiterlesen|lire la suite|seguir leyendo|mehr (?:dazu|zum thema|lesen)|lesen sie (?:auch|mehr)|lies auch|auch interessant|(?:à )?lire (?:aussi|plus)|à lire|lee también|lea también|leer más|leggi anche|lees (?:ook|meer|verder)|les også|læs også|läs (?:också|även|mer)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|leia (?:também|mais)|veja também|اقرأ أيض\p{L}+)(?!\p{L})\s*[:：–—>»….-]*\s*/iu;

/** A link's whole text: "more", "[mehr]". In front of other words they mean nothing. */
const MORE = /^\W*(?:more|mehr|weiter|suite|más|altro|meer|mer|więcej|mais|المزيد)(?!\p{L})[^\p{L}\p{N}]*$/iu;

/** Whether a text says only "more", which may be more of anything. */
export const isMore = (text: string): boolean => MORE.test(text);

/** Whether a text is nothing but buttons. */
export const isRow = (text: string): boolean => ROW.test(text);

/** Whether a text says only that there is more to read elsewhere. */
export const isReadMore = (text: string): boolean => BESIDE.exec(text)?.[0].trimEnd().length === text.trimEnd().length;

/**
 * A post without rows of buttons to share it and without lines that only lead to other articles ("Read more: …"), which
 * nothing but their words tells. A body that is nothing else stays: its link may be what the post is about.
 */
export function withoutExtras(post: PublishedPost): PublishedPost {
  const [first, ...others] = post.body;
  const above = first?.type === "paragraph" ? COUNTS_ABOVE.exec(first.text)?.[0].length : undefined;
  if (first?.type === "paragraph" && above)
    return withoutExtras({ ...post, body: [{ type: first.type, ...cut(first, above, first.text.length) }, ...others] });
  const body = post.body.filter((block) => !isExtra(block));
  return body.length === post.body.length || body.length === 0 ? post : { ...post, body };
}

function isExtra(block: Block): boolean {
  const texts = block.type === "paragraph" ? [block] : block.type === "list" ? block.items : [];
  const said = texts.map(({ text }) => text).join(" ");
  const [first] = texts;
  if (!first || said.length > LONGEST) return false;
  if (COUNTS.test(said)) return true;
  // One word without a link may be an answer.
  if (ROW.test(said)) return /\s/.test(said) || isLinkFrom(first, 0);
  const start = BESIDE.exec(said)?.[0].length;
  return texts.length === 1 && start !== undefined && isLinkFrom(first, start < said.length ? start : 0);
}

const LONGEST = 300;

/** Whether the text from a place on says nothing beside its links. */
function isLinkFrom({ text, marks = [] }: MarkedText, start: number): boolean {
  const links = marks.filter(({ href }) => href !== undefined);
  const others = text.split("").filter((_, i) => i >= start && !links.some(({ from, to }) => from <= i && i < to));
  return links.length > 0 && !/[\p{L}\p{N}]/u.test(others.join(""));
}

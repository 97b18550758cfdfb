import type { Element } from "domhandler";
import { findAll } from "domutils";
import type { Block } from "../../core/blocks";
import { paragraph } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { attributeInstant, pageOfPosts } from "../element/card";
import type { Format } from "../page/format";
import {
  ancestors,
  elements,
  hasClass,
  hostOf,
  httpAddress,
  meta,
  outermost,
  type Page,
  textOf,
  titleOf,
  withClass,
} from "../page/page";
import type { UntimedPost } from "../times/post-order";

const named = (name: string): string => `tgme_widget_message_${name}`;

/** The public preview of a Telegram channel (`t.me/s/NAME`), which has its last twenty messages. */
export const telegram: Format = {
  name: "Telegram",
  read(page) {
    const messages = withClass(page.document, "tgme_widget_message").filter(
      (one) => /^[^/\s]+\/\d+/.test(one.attribs["data-post"] ?? "") && !hasClass(one, "service_message"),
    );
    if (messages.length === 0) return undefined;
    const posts = outermost(messages).map((one) => toPost(one, page.url));
    const about = withClass(page.document, "tgme_channel_info_description").slice(0, 1);
    const title = meta(page, "og:title") ?? titleOf(page);
    const read = pageOfPosts(page, posts, { title, summary: toBlocks(about, page.url) });
    const older = olderThan(page);
    return read.ok && older ? { ...read, value: { ...read.value, older: [older] } } : read;
  },
};

function olderThan(page: Page): string | undefined {
  const prev = elements(page.document, "link").find(({ attribs }) => attribs.rel === "prev")?.attribs.href;
  const more = withClass(page.document, "tme_messages_more").find(({ attribs }) => attribs["data-before"]);
  const address = httpAddress(prev ?? more?.attribs.href, page.url);
  return address && hostOf(address) === hostOf(page.url) ? address : undefined;
}

function toPost(message: Element, base: string): UntimedPost {
  const id = message.attribs["data-post"] ?? "";
  const date = withClass(message, named("date"))[0];
  const url = httpAddress(date?.attribs.href ?? `https://t.me/${id}`, base)?.replace(/[?#].*$/, "");
  const time = [...(date ? elements(date, "time") : []), ...elements(message, "time")];
  const publishedAt = time.flatMap(({ attribs }) => attributeInstant(attribs.datetime) ?? [])[0];
  // A channel signs with its author's name; its own name on each message is no byline.
  const name = withClass(message, named("from_author"), named("forwarded_from_name")).map(textOf).find(Boolean);
  return {
    id,
    ...(url && { url }),
    ...(publishedAt && { publishedAt }),
    ...(name && { byline: { name } }),
    body: bodyOf(message, base),
    keyEvent: false,
    pinned: false,
  };
}

function bodyOf(message: Element, base: string): Block[] {
  // What a message answers is quoted above its own text, under the same class.
  const quoted = new Set<unknown>(withClass(message, named("reply"), "js-message_reply_text"));
  const texts = outermost(withClass(message, named("text"))).filter(
    (one) => !quoted.has(one) && ![...ancestors(one)].some((up) => quoted.has(up)),
  );
  for (const emoji of findAll((one) => hasClass(one, "emoji") || one.name === "tg-emoji", message)) asPlain(emoji);
  const pictures = withClass(message, named("photo_wrap")).flatMap(({ attribs }) => pictureIn(attribs.style, base));
  const films = withClass(message, named("video_player"), named("roundvideo_player"), named("voice_player"));
  const files = withClass(message, named("document_title")).map((one) => paragraph(textOf(one)));
  const blocks = [
    ...toBlocks(texts, base),
    ...pollIn(message),
    ...pictures,
    ...films.map((): Block => ({ type: "media" })),
    ...files,
  ];
  // A message may be nothing but a link, whose preview then says what it is.
  return blocks.length > 0 ? blocks : withClass(message, "link_preview_title").map((one) => paragraph(textOf(one)));
}

/** An emoji is a picture with its character in bold italics. */
function asPlain(emoji: Element): void {
  for (const one of [emoji, ...elements(emoji, "b")]) one.name = "span";
}

function pictureIn(style = "", base: string): Block[] {
  const src = httpAddress(/url\(\s*['"]?([^'")]+)/.exec(style)?.[1], base);
  return src ? [{ type: "image", src }] : [];
}

function pollIn(message: Element): Block[] {
  const question = withClass(message, named("poll_question")).map(textOf).find(Boolean);
  const items = withClass(message, named("poll_option_text")).map((one) => ({ text: textOf(one) }));
  return question
    ? [paragraph(question), ...(items.length > 0 ? [{ type: "list", ordered: false, items } as const] : [])]
    : [];
}

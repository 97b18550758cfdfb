import type { Block, ListBlock, MarkedText } from "../core/blocks";
import type { PublishedPost, Snapshot } from "../core/coverage";
import { harmless, MOST } from "../core/untrusted-text";

/** Characters of a post's body; a longer one goes on at its publisher's. */
const MOST_OF_BODY = 50_000;
const MOST_BLOCKS = 1000;
const MOST_OF_SUMMARY = 10_000;
/** Pages with a whole day's posts have a few hundred. */
const MOST_POSTS = 5000;

/**
 * A snapshot as it comes in, whatever its format: texts are no longer than they can be shown, and keep to themselves
 * (`harmless`). Each format may rely on it, and everything behind it.
 */
export const bounded = ({ title, publisher, summary, posts, ...rest }: Snapshot): Snapshot => ({
  ...rest,
  title: harmless(title, MOST.title),
  ...(publisher !== undefined && { publisher: harmless(publisher, MOST.name) }),
  summary: boundedBody(summary, MOST_OF_SUMMARY),
  posts: posts.slice(0, MOST_POSTS).map(boundedPost),
});

function boundedPost(post: PublishedPost): PublishedPost {
  const { url, headline, label, printedTime, byline } = post;
  return {
    ...post,
    ...(url !== undefined && { url: address(url) }),
    ...(headline !== undefined && { headline: harmless(headline, MOST.headline) }),
    ...(label !== undefined && { label: harmless(label, MOST.label) }),
    ...(printedTime !== undefined && { printedTime: harmless(printedTime, MOST.name) }),
    ...(byline && {
      byline: {
        name: harmless(byline.name, MOST.name),
        ...(byline.role !== undefined && { role: harmless(byline.role, MOST.name) }),
      },
    }),
    body: boundedBody(post.body, MOST_OF_BODY),
  };
}

/** A cut address leads elsewhere. */
const address = (url: string): string | undefined => (url.length > MOST.address ? undefined : url);

/** How many characters there is still room for. */
interface Room {
  left: number;
}

/** The first blocks of a body, as far as there is room, the last one cut. */
function boundedBody(body: readonly Block[], most: number): Block[] {
  const room = { left: most };
  return body.slice(0, MOST_BLOCKS).flatMap((block) => (room.left > 0 ? boundedBlock(block, room) : []));
}

function boundedBlock(block: Block, room: Room): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, ...marked(block, room) };
    case "list":
      return boundedList(block, room);
    case "quote": {
      const paragraphs = block.paragraphs.filter(() => room.left > 0).map((one) => marked(one, room));
      return { ...block, paragraphs: paragraphs, ...caption("cite", block.cite, room) };
    }
    case "table": {
      const rows = block.rows.flatMap((row) => (room.left > 0 ? [row.map((cell) => text(cell, room))] : []));
      return { ...block, rows };
    }
    case "image":
      return {
        ...block,
        ...(block.src !== undefined && { src: address(block.src) }),
        ...caption("alt", block.alt, room),
        ...caption("caption", block.caption, room),
        ...caption("source", block.source, room),
      };
    case "media":
      return { ...block, ...caption("caption", block.caption, room), ...caption("source", block.source, room) };
    case "embed":
      return {
        ...block,
        provider: harmless(block.provider, MOST.name),
        ...(block.url !== undefined && { url: address(block.url) }),
      };
  }
}

function boundedList(list: ListBlock, room: Room): ListBlock {
  const items = list.items.flatMap((item) => {
    if (room.left <= 0) return [];
    return [{ ...item, ...marked(item, room), ...(item.list && { list: boundedList(item.list, room) }) }];
  });
  return { ...list, items };
}

function text(given: string, room: Room): string {
  const most = Math.max(1, room.left);
  room.left -= given.length + 1;
  return harmless(given, most);
}

const caption = <K extends string>(name: K, given: string | undefined, room: Room): { [N in K]?: string } =>
  given === undefined ? {} : ({ [name]: text(given.slice(0, MOST.caption + 1), room) } as { [N in K]?: string });

/** Marks count characters: where the text isn't what it was, only those before the first difference hold. */
function marked(given: MarkedText, room: Room): MarkedText {
  const shown = text(given.text, room);
  const { marks } = given;
  if (!marks) return shown === given.text ? given : { ...given, text: shown };
  const same = shown === given.text ? shown.length : firstDifference(shown, given.text);
  const held = marks.filter(({ to, href = "" }) => to <= same && href.length <= MOST.address);
  return { text: shown, ...(held.length > 0 && { marks: held }) };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

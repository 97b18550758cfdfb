import type { Element } from "domhandler";
import type { Block } from "../../core/blocks";
import type { Byline } from "../../core/coverage";
import { identify } from "../../core/merge/identity";
import { failed, ok } from "../../core/result";
import { toBlocks } from "../blocks/blocks";
import type { Format } from "../page/format";
import { elements, hasClass, hostOf, httpAddress, outermost, textOf, withClass } from "../page/page";
import { fillMissingTimes, type UntimedPost } from "../times/post-order";
import { parsePrintedTime, timeFields } from "../times/printed-time";
import { addressOf } from "./address";
import { withoutBoilerplate } from "./boilerplate";
import { isCut } from "./find-posts";
import { HOME_ZONE, olderPages, publisherOf, summaryOf, titleWithoutName } from "./live-page";

const CONTAINER = "lx-stream__post-container";
const BODY = ["lx-stream-post-body", "qa-post-body"];
const STORY = ["lx-stream-related-story", "lx-stream-related-story--summary"];
const MEDIA = ["lx-media-asset", "lx-media-asset-summary"];

/** A BBC live page of 2018 to 2023, whose class names were its own and lasted. */
export const bbcStream: Format = {
  name: "bbc stream",
  read(page, now) {
    const containers = outermost(withClass(page.document, CONTAINER)).filter(
      (container) => postTime(container) !== undefined,
    );
    if (containers.length === 0) return undefined;
    const host = hostOf(page.url);
    if (containers.some((container) => isCut(container, page.body))) return failed({ code: "cutShort", host });

    const posts = fillMissingTimes(
      containers.map((container): UntimedPost => {
        const time = parsePrintedTime(postTime(container) ?? "", HOME_ZONE, now);
        const headline = textIn(container, "lx-stream-post__header-text");
        const byline = bylineOf(container);
        return {
          ...addressOf(container, page.url),
          ...(headline && { headline }),
          ...timeFields(time),
          ...(byline && { byline }),
          body: bodyOf(container, page.url),
          keyEvent: withClass(container, "lx-stream-post--breaking").length > 0,
          pinned: false,
        };
      }),
    );
    if (!posts) return failed({ code: "noDates", host });
    const older = isFirst(textIn(page.document, "qa-pagination-current-page-number"))
      ? olderPages(page, Number(textIn(page.document, "qa-pagination-total-page-number")) || 0)
      : [];
    return ok({
      snapshot: {
        title: titleWithoutName(page),
        publisher: publisherOf(page),
        summary: summaryOf(page),
        zone: HOME_ZONE,
        posts: identify(posts),
      },
      ...(older.length > 0 && { older }),
    });
  },
};

const isFirst = (number: string): boolean => number === "" || number === "1";

const textIn = (within: Parameters<typeof withClass>[0], name: string): string =>
  withClass(within, name).map(textOf).find(Boolean) ?? "";

/** The printed time; undefined for a container that holds no post (an advertisement). */
function postTime(container: Element): string | undefined {
  const time = withClass(container, "qa-post-auto-meta")[0] ?? elements(container, "time")[0];
  return time && textOf(time);
}

function bylineOf(container: Element): Byline | undefined {
  const name = textIn(container, "qa-contributor-name").replace(/^by\s+/iu, "");
  const role = textIn(container, "qa-contributor-role");
  return name ? { name, ...(role && { role }) } : undefined;
}

/** The text, the story it points to and its pictures, in their order; all else is header or for sharing. */
function bodyOf(container: Element, base: string): Block[] {
  const pieces = outermost(withClass(container, ...BODY, ...STORY, ...MEDIA));
  return withoutBoilerplate(pieces.flatMap((piece) => blocksOf(piece, base)));
}

function blocksOf(piece: Element, base: string): Block[] {
  if (hasClass(piece, ...MEDIA)) return mediaOf(piece, base);
  const media = outermost(withClass(piece, ...MEDIA));
  return [...toBlocks([piece], base, new Set(media)), ...media.flatMap((one) => mediaOf(one, base))];
}

/** A picture's address says `{width}` until a script has measured the window. */
function mediaOf(asset: Element, base: string): Block[] {
  const caption = textIn(asset, "lx-media-asset-summary") || (hasClass(asset, MEDIA[1] ?? "") ? textOf(asset) : "");
  const picture = elements(asset, "img")[0]?.attribs;
  const about = { ...(caption && { caption }) };
  if (!picture) return caption ? [{ type: "media", ...about }] : toBlocks([asset], base);
  const src = httpAddress((picture["data-src"] ?? picture.src)?.replace("{width}", "640"), base);
  return [{ type: "image", ...(src && { src }), ...(picture.alt && { alt: picture.alt }), ...about }];
}

import type { Block } from "../../core/blocks";
import { identify } from "../../core/merge/identity";
import { failed, ok } from "../../core/result";
import { toBlocks } from "../blocks/blocks";
import type { Format } from "../page/format";
import { hostOf, type Page, textOf } from "../page/page";
import { fillMissingTimes, type UntimedPost } from "../times/post-order";
import { parsePrintedTime, timeFields } from "../times/printed-time";
import { addressOf } from "./address";
import { withoutBoilerplate } from "./boilerplate";
import { findPosts, isCut, PUBLISHED } from "./find-posts";
import { readHeaders } from "./header";
import { HOME_ZONE, olderPages, publisherOf, summaryOf, titleWithoutName } from "./live-page";
import { type HeaderLine, type SplitPost, splitPost } from "./split-post";

/** What the heading of a post without a headline says. */
const UNTITLED = "post";

/**
 * A BBC live page (the present generation): a summary of bullets and a list of posts, each with a heading
 * and a hidden "published at …". Its class names are generated anew with each release, so its structure
 * alone is relied on.
 */
export const bbc: Format = {
  name: "bbc",
  read(page, now) {
    const found = findPosts(page.document);
    if (found.length === 0) return undefined;
    const host = hostOf(page.url);
    if (found.some(({ container }) => isCut(container, page.body))) return failed({ code: "cutShort", host });

    const title = titleWithoutName(page);
    const parts = found.map(splitPost);
    const headers = readHeaders(parts, title);
    const times = parts.map((part) => parsePrintedTime(PUBLISHED.exec(textOf(part.time))?.[1] ?? "", HOME_ZONE, now));
    const posts = fillMissingTimes(
      parts.map((part, i): UntimedPost => {
        const { label = part.kicker, byline, lines = [] } = headers[i] ?? {};
        const headline = textOf(part.heading).replace(PUBLISHED, "");
        return {
          ...addressOf(part.container, page.url),
          ...(headline && headline.toLowerCase() !== UNTITLED && { headline }),
          ...timeFields(times[i]),
          ...(label && { label }),
          ...(byline && { byline }),
          body: bodyOf(part, lines, page),
          keyEvent: false,
          pinned: false,
        };
      }),
    );
    if (!posts) return failed({ code: "noDates", host });
    const zone = times.find((time) => time !== undefined)?.zone ?? HOME_ZONE;
    const older = olderPages(page);
    return ok({
      snapshot: { title, publisher: publisherOf(page), summary: summaryOf(page), zone, posts: identify(posts) },
      ...(older.length > 0 && { older }),
    });
  },
};

function bodyOf(part: SplitPost, header: readonly HeaderLine[], page: Page): Block[] {
  const skipped = new Set([part.heading, part.time, ...part.skipped, ...header.map((line) => line.node)]);
  return withoutBoilerplate(toBlocks(part.container.children, page.url, skipped));
}

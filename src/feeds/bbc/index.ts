import type { Element } from "domhandler";
import type { Block } from "../../core/blocks";
import { identify } from "../../core/identity";
import { failed, ok } from "../../core/result";
import { toBlocks } from "../blocks";
import { withoutBoilerplate } from "../boilerplate";
import { spelledInstant } from "../dates";
import type { Format } from "../format";
import { elements, hostOf, meta, type Page, textOf, titleOf } from "../page";
import { settleTimes, type UntimedPost } from "../times";
import { addressOf } from "./address";
import { findPosts, HEADINGS, isCut, PUBLISHED } from "./find";
import { readHeaders } from "./header";
import { type HeaderLine, type Part, splitPost } from "./parts";

const HOME = "Europe/London";
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

    const title = titleOf(page).replace(/\s+[-–|]\s+BBC(?: \w+)?$/u, "");
    const parts = found.map(splitPost);
    const headers = readHeaders(parts, title);
    const times = parts.map((part) => spelledInstant(PUBLISHED.exec(textOf(part.time))?.[1] ?? "", HOME, now));
    const posts = settleTimes(
      parts.map((part, i): UntimedPost => {
        const { label = part.kicker, byline, lines = [] } = headers[i] ?? {};
        const headline = textOf(part.heading).replace(PUBLISHED, "");
        return {
          ...addressOf(part.container, page.url),
          ...(headline && headline.toLowerCase() !== UNTITLED && { headline }),
          ...(times[i] && { publishedAt: times[i].instant }),
          ...(label && { label }),
          ...(byline && { byline }),
          body: bodyOf(part, lines, page),
          keyEvent: false,
          pinned: false,
        };
      }),
    );
    if (!posts) return failed({ code: "noDates", host });
    const zone = times.find((time) => time !== undefined)?.zone ?? HOME;
    const publisher = meta(page, "og:site_name") ?? "BBC";
    return ok({ snapshot: { title, publisher, summary: summaryOf(page), zone, posts: identify(posts) } });
  },
};

function bodyOf(part: Part, header: readonly HeaderLine[], page: Page): Block[] {
  const skipped = new Set([part.heading, part.time, ...part.skipped, ...header.map((line) => line.node)]);
  return withoutBoilerplate(toBlocks(part.container.children, page.url, skipped));
}

/** The bullets under the heading "Summary". */
function summaryOf(page: Page): Block[] {
  const marks: Element[] = elements(page.document, ...HEADINGS, "ul", "ol");
  const heading = marks.findIndex((mark) => /^(?:summary|key points)$/iu.test(textOf(mark)));
  const after = heading < 0 ? undefined : marks[heading + 1];
  return after && (after.name === "ul" || after.name === "ol") ? toBlocks([after], page.url) : [];
}

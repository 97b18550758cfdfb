import type { Format } from "../page/format";
import { readHtml } from "./html";
import { readEmbedded, readModel } from "./model";
import { readAnswer } from "./updates";

/**
 * A Guardian live page in its four forms: the page as HTML, its model as JSON (an answer, or within a page), and the
 * endpoint that answers what is new. Each gives a block the same id, so a coverage may change between them.
 *
 * It comes before LiveBlogPosting, which the same pages carry: there, every update has the time, the title and the
 * authors of the whole page, and a text without formatting that ends after 1,000 characters. What only has the JSON-LD
 * is left to that format. Of a page with blocks and a model, the blocks are what readers see.
 */
export const guardian: Format = {
  name: "guardian",
  read(page) {
    if (page.data !== undefined) return readAnswer(page.data, page.url) ?? readModel(page.data, page.url);
    return readHtml(page) ?? readEmbedded(page);
  },
};

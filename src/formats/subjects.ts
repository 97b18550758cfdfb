import * as z from "zod/mini";
import { isOfType, linkedData, nodesIn } from "./page/json-ld";
import { elements, meta, type Page, textOf, tidy } from "./page/page";
import { anything, textIn } from "./page/schema";

const article = z.looseObject({ about: anything, articleSection: anything });
const event = z.looseObject({ "@type": anything, name: anything });

const ARTICLES = ["LiveBlogPosting", "NewsArticle", "ReportageNewsArticle", "Article", "WebPage"];
const EVENT = /(?:Event|Competition)$/;
/** A page with more events is a calendar. */
const MOST_EVENTS = 3;
const MOST = 8;
const LONGEST = 150;

/**
 * What a page says that it is about, beside its title: `about`, `articleSection` and events in its linked data
 * (schema.org), its heading, and the title that it gives to social networks.
 */
export function subjectsOf(page: Page, title: string): string[] {
  const nodes = linkedData(page).values.flatMap((value) => nodesIn(value));
  const told = nodes
    .filter((node) => ARTICLES.some((type) => isOfType(node, type)))
    .flatMap((node) => {
      const { about, articleSection } = z.parse(article, node);
      return [about, articleSection].flat();
    });
  const events = nodes.flatMap((node) => {
    const { data } = z.safeParse(event, node);
    return data && EVENT.test(textIn(data["@type"]) ?? "") ? [data.name] : [];
  });
  const heading = elements(page.document, "h1").map(textOf).find(Boolean);
  const said = [heading, meta(page, "og:title"), ...told, ...(events.length > MOST_EVENTS ? [] : events)];
  const names = said.map((one) => tidy(textIn(one) ?? "")).filter((name) => name.length > 2 && name.length <= LONGEST);
  return [...new Set(names)].filter((name) => name !== title).slice(0, MOST);
}

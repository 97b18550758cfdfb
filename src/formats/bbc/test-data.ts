import { readPage } from "../read";

// The BBC's data of a made-up race, in the form that its pages and its API have.

export const NOW = "2017-04-23T12:00:00.000Z";
export const URL = "https://www.bbc.co.uk/sport/live/athletics/1";
export const ASSET = "asset:0b7e2f3c-1a5d-4c1e-9b1a-5d2f8c6e7a90";

type Model = Record<string, unknown>;
export const block = (type: string, model: Model) => ({ id: "x", type, model });
export const of = (type: string, ...blocks: unknown[]) => block(type, { blocks });
export const fragment = (text: string, ...attributes: string[]) => block("fragment", { text, attributes });
export const says = (text: string) => block("paragraph", { text, blocks: [fragment(text)] });
export const line = (type: string, text: string) => of(type, of("text", says(text)));
export const bulleted = (...items: string[]) => of("unorderedList", ...items.map((item) => of("listItem", says(item))));
export const dates = (curated: string) => ({ firstPublished: curated, lastPublished: curated, time: null, curated });

export const post = (more: Model = {}) => ({
  typeCode: null,
  header: { model: { blocks: [line("headline", "Adams in front"), line("subheadline", "Men's wheelchair race")] } },
  content: { model: { blocks: [says("Adams leads.")] } },
  link: null,
  urn: ASSET,
  type: "POST",
  options: { isBreakingNews: false },
  dates: dates("2017-04-23T08:08:17.250Z"),
  ...more,
});
export const live = (results: unknown[], more: Model = {}, page: unknown = null) => ({
  title: "City Marathon 2017",
  description: "Forty thousand run.",
  startDateTime: "2017-04-23T07:00:00.000Z",
  endDateTime: "2017-04-23T17:00:00.000Z",
  isLive: true,
  summaryPoints: { content: { model: { blocks: [of("text", bulleted("Adams wins", "Baker is second"))] } } },
  liveTextStream: { id: "1", contributors: null, content: { data: { results, page } } },
  ...more,
});

export function read(body: unknown, url = URL, now = NOW) {
  const result = readPage(typeof body === "string" ? body : JSON.stringify(body), url, now);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

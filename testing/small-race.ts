import type { Block } from "../src/core/blocks";
import { paragraph } from "../src/core/blocks";
import type { PublishedPost, Snapshot } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";

const START = Date.parse("2018-06-09T13:00:00Z");

/** A made-up regatta with one of everything, and a post every three minutes, as it was published at an instant. */
export function smallRace(at: Instant): Snapshot {
  const posts = told.map((post, i): PublishedPost => {
    const publishedAt = new Date(START + i * 3 * 60_000).toISOString();
    return {
      id: `r${i + 101}`,
      publishedAt,
      keyEvent: false,
      pinned: false,
      ...post,
      body: post.body ?? [paragraph(`Entry number ${i + 1}.`)],
    };
  });
  return {
    title: "Summer Regatta & Fair 2018",
    publisher: "The Demo Courier",
    summary: [
      { type: "list", ordered: false, items: [{ text: "Mixed eights won by “Otter”" }, { text: "Rain & wind later" }] },
    ],
    zone: "Europe/London",
    posts: posts.filter((post) => post.publishedAt <= at).reverse(),
  };
}

/** When its last post is published. */
export const smallRaceEnds: Instant = "2018-06-09T15:00:00.000Z";

const everyBlock: Block[] = [
  {
    type: "paragraph",
    text: "Read the rules & come along",
    marks: [{ from: 9, to: 14, style: "link", href: "https://regatta.example/rules?a=1&b=2" }],
  },
  { type: "heading", text: "What to bring" },
  {
    type: "list",
    ordered: true,
    items: [
      { text: "A coat" },
      { text: "Food", list: { type: "list", ordered: false, items: [{ text: "Tea <hot>" }] } },
    ],
  },
  { type: "quote", paragraphs: [{ text: "We love it." }], cite: "A spectator" },
  {
    type: "table",
    header: true,
    rows: [
      ["Crew", "Time"],
      ["Otter", "6:01"],
    ],
  },
  { type: "image", source: "The Demo Courier", caption: "Boats at the start" },
  { type: "media", caption: "How a race is started" },
  { type: "embed", provider: "Twitter", url: "https://social.example/1" },
];

const told: (Partial<PublishedPost> & { body?: Block[] })[] = [
  { headline: "Welcome!", label: "Summer Regatta & Fair 2018" },
  { headline: "All you need", label: "#AtTheRegatta", body: everyBlock },
  { headline: "Mixed eights away", label: "Mixed eights" },
  {
    headline: "'Five < six, said \"Otter\"'",
    label: "Mixed eights",
    byline: { name: "Dame Ada Brook", role: "Twice winner of the regatta" },
  },
  { body: [paragraph("A post without a headline.")] },
  { body: [paragraph("It is 15 degrees & cloudy.")], byline: { name: "Tom Lake", role: "On the bank" } },
  ...Array.from({ length: 18 }, (_, i) => ({
    headline: `Single sculls, heat ${i + 1}`,
    label: i % 2 ? "Women's single sculls" : "Men's single sculls",
  })),
];

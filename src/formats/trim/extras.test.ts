import { expect, it } from "vitest";
import { type Block, paragraph } from "../../core/blocks";
import { FINISH, trim } from "./test-trim";

const linked = (text: string, link: string): Block => ({
  type: "paragraph",
  text,
  marks: [
    {
      from: text.indexOf(link),
      to: text.indexOf(link) + link.length,
      style: "link",
      href: "https://run.example/other",
    },
  ],
});
const list = (...items: string[]): Block => ({ type: "list", ordered: false, items: items.map((text) => ({ text })) });

it.each<[string, Block]>([
  ["a row of words", paragraph("Facebook · X · WhatsApp")],
  ["a list of services", list("Share on Facebook", "Tweet", "Copy link")],
  ["a list that says what its links open", list("Share on X (opens new window)", "Facebook (opens new window)")],
  ["buttons in another language", paragraph("Auf Facebook teilen Link kopieren")],
  ["one word that is a link", linked("Share", "Share")],
  ["a link to another article", linked("Read more: How the race was won", "How the race was won")],
  ["a link to another article, all of it linked", linked("Lesen Sie auch: Das Wetter", "Lesen Sie auch: Das Wetter")],
  ["a link without a colon", linked("À lire aussi Le parcours", "Le parcours")],
  ["a bare link to more", linked("Read more", "Read more")],
  ["a link to the topic of a forum", linked("Read full topic", "Read full topic")],
  ["the counts of a forum", paragraph("3 posts - 2 participants")],
  ["who submitted what, with its votes", paragraph("submitted by sam to rowing\n-3 points | 1 comments")],
])("leaves out %s", (_, block) => {
  expect(trim("Brook wins", [paragraph(FINISH), block]).body).toEqual([paragraph(FINISH)]);
});

it.each<[string, Block]>([
  ["a word that isn't linked", paragraph("Twitter")],
  ["a sentence with such words", paragraph("Share the road, says the steward.")],
  ["an address that the text goes on behind", linked("Read more: the results are out, with all times", "results")],
  ["results with such words", paragraph("2 posts - 3 participants left")],
  ["a sentence that begins so", linked("Read more about it in the report.", "report")],
  ["a list of names", list("Ada Brook", "Eve Hill")],
  ["a heading", { type: "heading", text: "Share" }],
])("keeps %s", (_, block) => {
  expect(trim("Brook wins", [paragraph(FINISH), block]).body).toEqual([paragraph(FINISH), block]);
});

it.each([undefined, "Brook wins"])("keeps what is all of a body below the headline %s", (headline) => {
  const all = [linked("Read more: How the race was won", "How the race was won")];
  expect(trim(headline, all).body).toEqual(all);
});

import { describe, expect, it } from "vitest";
import { type Block, paragraph } from "../../core/blocks";
import { FINISH, trim, URL } from "./test-trim";

describe("the time of the post", () => {
  it.each([
    ["15:42 IST: They are off", "+05:30"],
    ["[3.42pm] They are off", "+05:30"],
    ["15h42 – They are off", "+05:30"],
    ["12:12 Uhr: They are off", "Europe/Berlin"],
    ["10:12 | They are off", "UTC"],
    ["10:12\nThey are off", "UTC"],
  ])("goes from the beginning of the body: %s", (text, zone) => {
    expect(trim(undefined, [paragraph(text)], {}, zone).body).toEqual([paragraph("They are off")]);
  });

  it("goes from a line of its own, and from the headline", () => {
    const body = [paragraph("10:12"), paragraph(FINISH)];
    for (const time of ["10:12 –", "10:12(UTC)", "10:12 (UTC)"])
      expect(trim(`${time} Brook wins`, body)).toEqual({ headline: "Brook wins", body: [paragraph(FINISH)] });
    expect(trim("10:13(UTC) Brook wins", body).headline).toBe("10:13(UTC) Brook wins");
  });

  it("goes with the label that stands on its line, and the headline below it too", () => {
    const body: Block[] = [
      paragraph("10:12 UTC Women's eights"),
      { type: "heading", text: "Brook wins" },
      paragraph(FINISH),
    ];
    expect(trim("Brook wins", body, { label: "Women's eights" }).body).toEqual([paragraph(FINISH)]);
    // Another's time or label may say something.
    expect(trim("Brook wins", body, { label: "Men's eights" }).body).toEqual(body);
    expect(trim("Brook wins", body, { label: "eights" }).body).toEqual(body);
    const labelAlone = [paragraph("Women's eights"), paragraph(FINISH)];
    expect(trim(undefined, labelAlone, { label: "Women's eights" }).body).toEqual(labelAlone);
    const later = [paragraph("10:13 Women's eights"), paragraph(FINISH)];
    expect(trim(undefined, later, { label: "Women's eights" }).body).toEqual(later);
  });

  it.each(["10:13: They are off", "10:12 was the time of the start", "32:08: Brook", "(10:12 They are off"])(
    "stays where it may say something: %s",
    (text) => {
      expect(trim(undefined, [paragraph(text)]).body).toEqual([paragraph(text)]);
    },
  );
});

describe("who wrote or said a post", () => {
  const byline = { name: "Ada Brook", role: "Winner in 2025" };

  it.each(["Ada Brook", "Ada Brook, winner in 2025", "ADA BROOK – Winner in 2025"])(
    "goes from the beginning of its body: %s",
    (line) => {
      expect(trim("Brook wins", [paragraph(line), paragraph(FINISH)], { byline }).body).toEqual([paragraph(FINISH)]);
    },
  );

  it.each(["Ada Brook wins", "Winner in 2025", "Bo Lee"])("is no other line: %s", (line) => {
    const body = [paragraph(line), paragraph("So it goes.")];
    expect(trim(undefined, body, { byline }).body).toEqual(body);
  });

  it("is kept where the body says nothing else", () => {
    const image: Block = { type: "image", src: "https://run.example/a.jpg" };
    for (const body of [[paragraph("Ada Brook")], [paragraph("Ada Brook"), image]])
      expect(trim(undefined, body, { byline }).body).toEqual(body);
    const sign = [paragraph("🎉"), paragraph(FINISH)];
    expect(trim(undefined, sign, { byline: { name: "—" } }).body).toEqual(sign);
  });
});

describe("the headline of a thread", () => {
  const body = [paragraph(FINISH)];
  const byline = { name: "Ann Poe" };

  it.each(["Run", "By: Ann Poe", "Von: Ann Poe", "Par : Ann Poe"])("goes from its posts: %s", (headline) => {
    expect(trim(headline, body, { byline })).toEqual({ headline: undefined, body });
  });

  it.each(["Run on", "By: Bo Lee", "Ann Poe"])("stays where it is the post's own: %s", (headline) => {
    expect(trim(headline, body, { byline }).headline).toBe(headline);
  });

  it("stays where the post has nothing else", () => {
    expect(trim("Run", []).headline).toBe("Run");
  });
});

describe("what platforms print below a post", () => {
  const marked = (text: string, links: Record<string, string>): Block => ({
    type: "paragraph",
    text,
    marks: Object.entries(links).map(([label, href]) => ({
      from: text.indexOf(label),
      to: text.indexOf(label) + label.length,
      style: "link",
      href,
    })),
  });
  const submitted = (href: string, comments = URL) =>
    marked("submitted by /u/ann\n[link] [comments]", { "[link]": href, "[comments]": comments });

  it("Reddit's line goes", () => {
    expect(trim("Flag", [paragraph("Cole has stopped."), submitted(URL)]).body).toEqual([
      paragraph("Cole has stopped."),
    ]);
  });

  it("Reddit's line goes from the end of a paragraph, with the name of the community", () => {
    const text = "Cole has stopped. submitted by /u/ann to r/race [link] [comments]";
    expect(trim("Flag", [paragraph(text)]).body).toEqual([paragraph("Cole has stopped.")]);
  });

  it("a post that is only a link keeps it", () => {
    expect(trim("Flag", [submitted("https://news.example/flag")]).body).toEqual([
      { type: "embed", provider: "news.example", url: "https://news.example/flag" },
    ]);
    expect(trim("Flag", [submitted(URL)]).body).toEqual([]);
  });

  it("Bluesky's note goes, and a post without words points to its page", () => {
    const note = "[contains quote post or other embedded content]";
    expect(trim(undefined, [paragraph(`They are off\n${note}`)]).body).toEqual([paragraph("They are off")]);
    expect(trim(undefined, [paragraph("They are off"), paragraph(note)]).body).toEqual([paragraph("They are off")]);
    expect(trim(undefined, [paragraph(note)]).body).toEqual([{ type: "embed", provider: "run.example", url: URL }]);
  });

  it.each([
    ["The post Brook wins appeared first on River Run.", "River Run"],
    ["La entrada Brook wins se publicó primero en River Run.", "River Run"],
  ])("WordPress's line goes in any language: %s", (text, site) => {
    const line = marked(text, { "Brook wins": URL, [site]: "https://run.example/" });
    expect(trim("Brook wins", [paragraph(FINISH), line]).body).toEqual([paragraph(FINISH)]);
  });

  it("a line with two links of the author's stays", () => {
    const line = marked("See Brook wins and the start list", {
      "Brook wins": URL,
      "start list": "https://run.example/races/2026/list.pdf",
    });
    expect(trim("Brook wins", [paragraph(FINISH), line]).body).toEqual([paragraph(FINISH), line]);
  });

  it("someone who writes about submissions is left alone", () => {
    const body = [paragraph("Results are submitted by the clubs [link]")];
    expect(trim(undefined, body).body).toEqual(body);
  });

  it.each([
    "Read more »",
    "(more…)",
    "[…]",
    "Continue reading Brook wins",
    "View full post",
    "Read the rest of this entry",
    "Zum Artikel",
    "Weiterlesen →",
    "En savoir plus",
    "Sigue leyendo",
    "Comments",
    "Lire l’article complet",
    "Read more on River Run",
    "続きを読む",
  ])("a link to the post's own page at its end goes: %s", (label) => {
    for (const address of [URL, `${URL}#more-7`, `${URL}/?utm_source=rss`]) {
      const line = marked(label, { [label]: address });
      expect(trim("Brook wins", [paragraph(FINISH), line]).body).toEqual([paragraph(FINISH)]);
      const inline = marked(`${FINISH} ${label}`, { [label]: address });
      expect(trim("Brook wins", [inline]).body).toEqual([paragraph(FINISH)]);
    }
  });

  it.each([
    ["Read more", "https://run.example/other/8", FINISH],
    ["Full results", `${URL}#results`, FINISH],
    ["Brook's own report", URL, FINISH],
    ["Full results: Brook, Hill", URL, FINISH],
    ["More than 40 are out", URL, FINISH],
    ["Mehr Regen kommt", URL, FINISH],
    ["Ver a Brook ganar", URL, FINISH],
    ["View from the bridge", URL, FINISH],
    ["more", URL, "We will tell you"],
    ["Lesley Hill follows", URL, FINISH],
    ["Les Bleues en or", URL, FINISH],
    ["Comment Brook a gagné", URL, FINISH],
    ["Zum Auftakt Gold", URL, FINISH],
    ["More than 300 finished", URL, FINISH],
    ["Full results", URL, FINISH],
  ])("any other link at its end stays: %s to %s", (label, address, said) => {
    const inline = marked(`${said} ${label}`, { [label]: address });
    expect(trim("Brook wins", [inline]).body).toEqual([inline]);
  });

  it("a body that is nothing but such a link keeps it", () => {
    const line = marked("Read more", { "Read more": URL });
    expect(trim("Brook wins", [line]).body).toEqual([line]);
  });

  it("Lemmy's counts go from above a link and a text", () => {
    const link = "https://news.example/flag";
    const above = marked(`submitted by ann to race\n3 points | 2 comments\n${link}`, { [link]: link });
    expect(trim("Flag", [above, paragraph(FINISH), paragraph("Facebook · X · Copy link")]).body).toEqual([
      marked(link, { [link]: link }),
      paragraph(FINISH),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { atomEntry, atomFeed, jsonFeedOf, onlyPost, rssFeed, rssItem } from "./test-fixtures";

const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const texts = (post: { body: readonly object[] }) => post.body.map((block) => ("text" in block ? block.text : block));

describe("Reddit", () => {
  const COMMENTS = "https://www.reddit.example/r/race/comments/aa2/x/";
  const submitted = (link: string) =>
    `&#32; submitted by &#32; <a href="https://www.reddit.example/user/ann"> /u/ann </a> <br/> <span><a href="${link}">[link]</a></span> &#32; <span><a href="${COMMENTS}">[comments]</a></span>`;
  const post = (content: string) =>
    onlyPost(
      atomFeed(
        atomEntry(
          `<title>Red flag</title><link href="${COMMENTS}"/><content type="html">${escaped(content)}</content>`,
        ),
      ),
    ).body;

  it("gives the words of a post alone", () => {
    const words = `<!-- SC_OFF --><div class="md"><p>Cole has stopped.</p><ol><li>Brook</li></ol></div><!-- SC_ON -->`;
    expect(post(words + submitted(COMMENTS))).toEqual([
      { type: "paragraph", text: "Cole has stopped." },
      { type: "list", ordered: true, items: [{ text: "Brook" }] },
    ]);
  });

  it("gives the picture of a post out of its table", () => {
    const picture = `<table> <tr><td> <a href="${COMMENTS}"> <img src="https://b.example/t.jpg" alt="The grid" title="The grid" /> </a> </td><td> ${submitted("https://i.example/grid.jpg")} </td></tr></table>`;
    expect(post(picture)).toEqual([{ type: "image", src: "https://b.example/t.jpg", alt: "The grid" }]);
  });

  it("gives the link of a post that is nothing else", () => {
    expect(post(submitted("https://news.example/flag"))).toEqual([
      { type: "embed", provider: "news.example", url: "https://news.example/flag" },
    ]);
  });
});

describe("Mastodon", () => {
  const address = "https://run.example/results/2026/riverside-10k";
  const link = `<a href="${address}" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">run.example/results/2026/riv</span><span class="invisible">erside-10k</span></a>`;
  const post = (html: string) =>
    onlyPost(rssFeed(rssItem(`<guid>https://run.example/@race/3</guid><description>${escaped(html)}</description>`)));

  it("shows of an address what it shows itself, and keeps where it leads", () => {
    const shown = "run.example/results/2026/riv…";
    expect(post(`<p>All times: ${link}</p>`).body).toEqual([
      {
        type: "paragraph",
        text: `All times: ${shown}`,
        marks: [{ from: 11, to: 11 + shown.length, style: "link", href: address }],
      },
    ]);
  });

  it("shows a short address whole, and a post that is nothing else", () => {
    const short = `<a href="https://run.example"><span class="invisible">https://</span><span class="">run.example</span><span class="invisible"></span></a>`;
    expect(post(`<p>${short}</p>`).body).toEqual([
      {
        type: "paragraph",
        text: "run.example",
        marks: [{ from: 0, to: 11, style: "link", href: "https://run.example/" }],
      },
    ]);
  });

  const warned = "<p><strong>Inhaltswarnung:</strong>Result of the final</p><hr><p>Ada Gill is home first.</p>";

  it("has what its author put above a post as its headline", () => {
    const { headline, body } = post(warned);
    expect([headline, ...texts({ body })]).toEqual(["Result of the final", "Ada Gill is home first."]);
    const spaced = warned.replace("</strong>", "</strong> ").replace("<hr>", "<hr />");
    expect(post(spaced)).toMatchObject({ headline, body });
  });

  it("leaves the bold words of other feeds", () => {
    const item = rssItem(`<link>https://run.example/lap-12</link><description>${escaped(warned)}</description>`);
    const { headline, body } = onlyPost(rssFeed(item));
    expect([headline, ...texts({ body })]).toEqual([
      undefined,
      "Inhaltswarnung:Result of the final",
      "Ada Gill is home first.",
    ]);
    for (const end of ["", "<hr>"])
      expect(post(`<p><strong>Lap 12:</strong> Gill leads</p>${end}<p>By a length.</p>`).headline).toBeUndefined();
  });

  it("leaves other invisible words to their site", () => {
    expect(texts(post(`<p><span class="invisible">They</span> are off</p>`))).toEqual(["They are off"]);
  });
});

describe("Bluesky", () => {
  const post = (text: string) =>
    onlyPost(rssFeed(rssItem(`<link>https://sky.example/profile/race/post/3</link><description>${text}</description>`)))
      .body;

  it("keeps the lines of a list of results, without its note", () => {
    expect(post("1. Brook 32:08&#xA;2. Cole 32:21&#xA;&#xA;[contains quote post or other embedded content]")).toEqual([
      { type: "paragraph", text: "1. Brook 32:08\n2. Cole 32:21" },
    ]);
  });

  it("makes links of the addresses that it writes out", () => {
    const [block] = post("All times: https://run.example/results.&#xA;(https://run.example/list)");
    expect(block).toEqual({
      type: "paragraph",
      text: "All times: https://run.example/results.\n(https://run.example/list)",
      marks: [
        { from: 11, to: 38, style: "link", href: "https://run.example/results" },
        { from: 41, to: 65, style: "link", href: "https://run.example/list" },
      ],
    });
  });

  it("has a link to the post where it leaves out all of it", () => {
    expect(post("[contains quote post or other embedded content]")).toEqual([
      { type: "embed", provider: "sky.example", url: "https://sky.example/profile/race/post/3" },
    ]);
  });
});

describe("descriptions of films and sounds", () => {
  const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';
  it("are read in YouTube's group, line by line", () => {
    const group = `<media:group ${MEDIA}><media:title>Last lap</media:title><media:content url="https://v.example/v/1" type="application/x-shockwave-flash"/><media:thumbnail url="https://i.example/1.jpg" width="480" height="360"/><media:description>Brook wins.\n1. Brook\n2. Cole\n\nhttps://run.example</media:description></media:group>`;
    expect(onlyPost(atomFeed(atomEntry(`<title>Last lap</title>${group}`))).body).toEqual([
      { type: "paragraph", text: "Brook wins.\n1. Brook\n2. Cole" },
      {
        type: "paragraph",
        text: "https://run.example",
        marks: [{ from: 0, to: 19, style: "link", href: "https://run.example/" }],
      },
      { type: "image", src: "https://i.example/1.jpg" },
    ]);
  });

  it.each([
    ["beside the files", "<media:description>They are off</media:description>"],
    ["in a group", "<media:group><media:description>They are off</media:description></media:group>"],
    [
      "in a film",
      '<media:content url="/a.mp4" medium="video"><media:description>They are off</media:description></media:content>',
    ],
    [
      "in a group's film",
      '<media:group><media:content url="/a.mp4" type="video/mp4"><media:description>They are off</media:description></media:content></media:group>',
    ],
    [
      "as a podcast's summary",
      '<itunes:summary xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">They are off</itunes:summary>',
    ],
    [
      "as a podcast's subtitle",
      '<itunes:subtitle xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">They are off</itunes:subtitle>',
    ],
    ["beside an empty description", "<description/><media:description>They are off</media:description>"],
  ])("are read %s", (_, inner) => {
    expect(onlyPost(rssFeed(rssItem(inner))).body).toEqual([{ type: "paragraph", text: "They are off" }]);
  });

  it("give way to the text of the item, and name it only where nothing else does", () => {
    const group =
      "<media:group><media:title>Film 7</media:title><media:description>A film</media:description></media:group>";
    expect(
      onlyPost(rssFeed(rssItem(`<title>Off</title><description>They are off</description>${group}`))),
    ).toMatchObject({
      headline: "Off",
      body: [{ text: "They are off" }],
    });
    expect(onlyPost(rssFeed(rssItem(group)))).toMatchObject({ headline: "Film 7", body: [{ text: "A film" }] });
  });
});

it("has the page that an item of a JSON Feed is about, where it says nothing else", () => {
  const item = {
    id: "1",
    title: "Results",
    date_published: "2017-04-23T09:08:00Z",
    external_url: "https://run.example/results",
  };
  const link = { type: "embed", provider: "run.example", url: "https://run.example/results" };
  expect(onlyPost(jsonFeedOf([item])).body).toEqual([link]);
  expect(texts(onlyPost(jsonFeedOf([{ ...item, content_text: "All times" }])))).toEqual(["All times"]);
});

describe("lines of a text without markup", () => {
  const body = (text: string) => texts(onlyPost(rssFeed(rssItem(`<description>${text}</description>`))));
  it("stay", () => {
    expect(body("\n  Results\n  1. Brook 32:08\n  2. Cole 32:21\n")).toEqual([
      "Results\n1. Brook 32:08\n2. Cole 32:21",
    ]);
  });
  it("stay where they are long and begin anew", () => {
    const results =
      "1. Ada Brook of the Riverside Running Club in a time of 32:08\n2. Bea Cole of the Harbour Athletics Club in a time of 32:21";
    expect(body(results)).toEqual([results]);
  });
  it("are one where a program broke them at its margin", () => {
    const wrapped =
      "Brook has led from the start and is now a minute ahead of\nCole, who says that he will not give up before the bridge,\nthe last of the day.";
    expect(body(wrapped)).toEqual([wrapped.replaceAll("\n", " ")]);
  });
  it("are one where a long one stops inside its sentence", () => {
    const long = "Brook, who has led from the start, is now a whole minute ahead of everybody else, as Lieke";
    expect(body(`${long}\nCole says.\nDean is third.`)).toEqual([`${long} Cole says.\nDean is third.`]);
  });
  it("stay in what is preformatted", () => {
    expect(body(escaped("<p>Results</p><pre>1. Brook 32:08\n2. <b>Cole</b>  32:21\n</pre>"))).toEqual([
      "Results",
      "1. Brook 32:08\n2. Cole 32:21",
    ]);
    expect(body(escaped(`<div style="white-space: pre-line">1. Brook\n2. Cole</div>`))).toEqual(["1. Brook\n2. Cole"]);
  });
  it("stay in an item of a list", () => {
    const list = escaped("<ul><li><p>Women</p><p>1. Brook</p></li><li>Men<br>1. Dean</li></ul>");
    expect(onlyPost(rssFeed(rssItem(`<description>${list}</description>`))).body).toEqual([
      { type: "list", ordered: false, items: [{ text: "Women\n1. Brook" }, { text: "Men\n1. Dean" }] },
    ]);
  });
});

it("leaves out Substack's form to subscribe and what stands above it", () => {
  const widget = `<div class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for reading!</p><form><input type="email"></form></div></div>`;
  const post = onlyPost(
    rssFeed(rssItem(`<title>Home</title><description>${escaped(`<p>Gill is home.</p>${widget}`)}</description>`)),
  );
  expect(texts(post)).toEqual(["Gill is home."]);
});

it.each([
  ["all of it", "newsletter-post", ""],
  ["its greater part", "subscriber-content", "<p>Half of it is free.</p>"],
])("keeps a text that has a form to subscribe in %s", (_, kind, above) => {
  const told = "Gill is home after ten kilometres in the rain, and Hill is second. ".repeat(above ? 6 : 1).trim();
  const text = `${above}<div class="${kind}"><p>${told}</p><form><input type="email"></form></div>`;
  const post = onlyPost(rssFeed(rssItem(`<title>Home</title><description>${escaped(text)}</description>`)));
  expect(texts(post).at(-1)).toBe(told);
});

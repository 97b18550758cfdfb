import { describe, expect, it } from "vitest";
import { plainText } from "../../core/blocks";
import { readPage } from "../read";
import { at, htmlPage, ID, ms, NOW, PAGE, type Shape, shapes } from "./test-pages";

function read(html: string, url = PAGE) {
  const result = readPage(html, url, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const problem = (html: string) => {
  const result = readPage(html, PAGE, NOW);
  return result.ok ? undefined : result.problem.code;
};

const regatta = ({ block, keyEvents, navigation }: Shape, current = 1) =>
  htmlPage(
    keyEvents(ID.won, ID.storm) +
      block(ID.won, { time: at("12:30"), title: "Otters win &amp; cheer", names: ["Ada Brook", "Sam Reed"] }) +
      block(ID.summary, {
        time: at("12:10"),
        title: "Lunchtime summary",
        body: "<p>So far:</p><ul><li>Rain</li></ul>",
      }) +
      block(ID.storm, { time: at("12:05"), updated: at("13:20"), body: "<p>The <b>storm</b> is over.</p>" }) +
      block(ID.start, { time: String(ms("11:55")), names: ["Ada Brook"], body: "<p>They are off.</p>" }) +
      navigation(current, `?page=with:block-${ID.start}`),
  );

describe.each(Object.entries(shapes))("a page of %s", (_, shape) => {
  const { format, snapshot, older, updates } = read(regatta(shape));
  const [won, summary, storm, start] = snapshot.posts;

  it("is recognised by its blocks, whatever its host", () => {
    expect(format).toBe("guardian");
    expect(read(regatta(shape), "https://page.invalid/saved.html").format).toBe("guardian");
    expect(snapshot).toMatchObject({ title: "Regatta – live", publisher: "the Guardian", zone: "Europe/London" });
  });

  it("gives every block once, with its bare id, its address and its instant", () => {
    expect(snapshot.posts.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      [ID.won, at("12:30")],
      [ID.summary, at("12:10")],
      [ID.storm, at("12:05")],
      [ID.start, at("11:55")],
    ]);
    expect(won?.url).toBe(`${PAGE}?page=with:block-${ID.won}#block-${ID.won}`);
  });

  it("tells title, contributors and body apart, and leaves out the rest", () => {
    expect(won).toMatchObject({ headline: "Otters win & cheer", byline: { name: "Ada Brook, Sam Reed" } });
    expect(won?.body).toEqual([{ type: "paragraph", text: "Body." }]);
    expect(start).toMatchObject({ byline: { name: "Ada Brook" }, body: [{ text: "They are off." }] });
    expect(storm?.headline).toBeUndefined();
    expect(storm?.byline).toBeUndefined();
    expect(storm?.body).toMatchObject([{ text: "The storm is over.", marks: [{ style: "strong" }] }]);
  });

  it("has a time of change where the page prints a later one", () => {
    expect([won?.modifiedAt, storm?.modifiedAt]).toEqual([undefined, at("13:20")]);
  });

  it("marks what is listed as a key event", () => {
    expect(snapshot.posts.map((post) => post.keyEvent)).toEqual([true, false, true, false]);
  });

  it("doesn't take a link between posts for a key event", () => {
    const body = `<p>As we said <a href="#block-${ID.start}">before</a></p>`;
    const page = htmlPage(shape.block(ID.won, { body, classes: "is-key-event" }) + shape.block(ID.start, {}));
    expect(read(page).snapshot.posts.find(({ id }) => id === ID.start)?.keyEvent).toBe(false);
  });

  it("sums up with its newest summary, else its standfirst, else its description", () => {
    expect(snapshot.summary).toEqual(summary?.body);
    const plain = htmlPage(shape.block(ID.won, {}), '<meta name="description" content="A race">');
    expect(read(plain).snapshot.summary).toMatchObject([
      { text: "All races on the river", marks: [{ style: "link" }] },
    ]);
    expect(read(plain.replace('data-gu-name="standfirst"', "")).snapshot.summary).toMatchObject([{ text: "A race" }]);
  });

  it("says where older posts are, and where new ones will be", () => {
    expect(older).toEqual([`${PAGE}?page=with:block-${ID.start}`]);
    expect(updates).toBe(`${PAGE}.json?lastUpdate=block-${ID.won}&isLivePage=true&dcr=true`);
  });

  it("says nothing of news where it is an older page", () => {
    const second = read(regatta(shape, 2), `${PAGE}?page=with:block-${ID.won}`);
    expect(second.updates).toBeUndefined();
    expect(second.older).toEqual(older);
    expect(second.snapshot.posts[0]?.url).toBe(won?.url);
    expect(second.snapshot.summary).toMatchObject([{ text: "All races on the river" }]);
  });

  it("has the pinned post once, in its place", () => {
    const pinned = shape.pinned(ID.storm, "<p>The storm</p>");
    const { posts } = read(regatta(shape).replace("<h1>", `${pinned}<h1>`)).snapshot;
    expect(posts.map((post) => [post.id, post.pinned])).toEqual([
      [ID.won, false],
      [ID.summary, false],
      [ID.storm, true],
      [ID.start, false],
    ]);
    expect(posts[2]?.publishedAt).toBe(at("12:05"));
  });

  it("has a pinned post from before its oldest block too", () => {
    const { posts } = read(
      htmlPage(shape.pinned(ID.morning, "<p>All day here.</p>") + shape.block(ID.won, {})),
    ).snapshot;
    expect(posts[1]).toMatchObject({
      id: ID.morning,
      headline: "How to follow",
      publishedAt: at("09:00"),
      pinned: true,
      body: [{ type: "paragraph", text: "All day here." }],
    });
  });

  it.each([
    ["GMT", "Europe/London"],
    ["BST", "Europe/London"],
    ["AEST", "UTC"],
    ["EDT", "UTC"],
  ])("has the zone that an edition with %s is read in: %s", (abbreviation, zone) => {
    expect(read(htmlPage(shape.block(ID.won, { display: `9.05am ${abbreviation}` }))).snapshot.zone).toBe(zone);
  });

  it("is cut short where it stops inside a block", () => {
    const whole = regatta(shape);
    expect(problem(whole.slice(0, whole.indexOf("They are off")))).toBe("cutShort");
  });

  it("has no dates where none of them is one, and lends one from the next older block", () => {
    const page = (time: string) =>
      htmlPage(shape.block(ID.won, { time }) + shape.block(ID.start, { time: at("11:00") }));
    expect(problem(page("soon").replace(at("11:00"), "later"))).toBe("noDates");
    expect(read(page("soon")).snapshot.posts[0]?.publishedAt).toBe(at("11:00"));
  });
});

const { block } = shapes["dotcom-rendering"];

it("is live or ended by what the page's own script says", () => {
  const script = (json: string) => `<script>
      window.guardian = ${json};
      window.guardian.queue = []; // {"</script>`;
  const status = (json: string) => read(htmlPage(block(ID.won, {}), script(json))).snapshot.status;
  expect(status('{"config":{"page":{"isLive":true,"title":"a \\"};{ b"}}}')).toBe("live");
  expect(status('{"config":{"page":{"isLive":false}}}')).toBe("ended");
  expect(status('{"config":{"page":{"isLive":"maybe"}}}')).toBeUndefined();
  expect(status("{config: run(alert)}")).toBeUndefined();
});

it("keeps pictures with their captions, and posts of others with their words", () => {
  const body = `<figure id="e1"><div><picture><source srcset="x"><img src="https://img.example/1.jpg" alt="Boats"></picture></div><figcaption><span><svg></svg></span><span>Boats at noon</span> Photograph: A. Nyone</figcaption></figure>
    <figure><div id="tweet-container-1"><blockquote class="nojs-tweet"><p>Ahoy!</p>&mdash; Otter (@otter) <a href="https://chirp.example/1">June 14</a></blockquote></div></figure>`;
  const [post] = read(htmlPage(block(ID.won, { body }))).snapshot.posts;
  expect(post?.body).toMatchObject([
    { type: "image", src: "https://img.example/1.jpg", alt: "Boats", caption: "Boats at noon Photograph: A. Nyone" },
    { type: "quote", paragraphs: [{ text: "Ahoy!" }, { text: "— Otter (@otter) June 14" }] },
  ]);
});

it("makes one embed of a question for consent, and no invitation of a link", () => {
  const gate = (question: string, by: string) =>
    `<div data-component="click-to-view:x"><div>${question}</div><p>This article includes content ${by}. We ask for your permission before anything is loaded. To view this content, <strong>click 'Allow and continue'</strong>.</p><button>Allow and continue</button></div>`;
  const body =
    gate("Allow Chirper content?", "provided by Chirper") +
    "<p>Words.</p>" +
    gate("Allow content provided by a third party?", "hosted on maps.example") +
    '<div data-component="rich-link"><a href="/other"><div>Another story</div><div>Read more</div></a></div><p>Read more</p>';
  const [post] = read(htmlPage(block(ID.won, { body }))).snapshot.posts;
  expect(post?.body).toMatchObject([
    { type: "embed", provider: "Chirper" },
    { text: "Words." },
    { type: "embed", provider: "maps.example" },
    { text: "Another story" },
    { text: "Read more" },
  ]);
});

it("gives the ids that the page's JSON-LD gives", () => {
  const update = (id: string) => ({
    "@id": id,
    datePublished: at("12:00"),
    headline: "Regatta – live",
    articleBody: "Body.",
  });
  const ids = [ID.won, `${PAGE}#block-${ID.storm}`, `${PAGE}?page=with:block-${ID.start}#block-${ID.start}`];
  const data = [
    { "@type": "LiveBlogPosting", headline: "Regatta – live", liveBlogUpdate: ids.map(update) },
    { "@type": "WebPage" },
  ];
  const json = JSON.stringify(data);
  const script = `<script type="application/ld+json">${json}</script>`;
  const blocks = [ID.won, ID.storm, ID.start].map((id) => block(id, {})).join("");
  const [html, inPage, bare] = [htmlPage(blocks, script), htmlPage("", script), json].map((body) => read(body));
  expect([html, inPage, bare].map((one) => one?.format)).toEqual(["guardian", "LiveBlogPosting", "LiveBlogPosting"]);
  for (const one of [inPage, bare]) {
    expect(one?.snapshot.posts.map(({ id, headline, body }) => [id, headline, plainText(body)])).toEqual(
      html?.snapshot.posts.map(({ id, headline, body }) => [id, headline, plainText(body)]),
    );
  }
});

it("isn't any page with elements that are called blocks", () => {
  expect(problem('<div id="block-2"><time datetime="2031-01-01">x</time></div>')).toBe("notLive");
  expect(problem(`<div id="block-${ID.won}">no time</div>`)).toBe("notLive");
});

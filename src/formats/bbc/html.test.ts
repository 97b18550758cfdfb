import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { expectHarmless, HOSTILE } from "../test-hostile";

const NOW = "2017-04-23T12:00:00.000Z";
const URL = "https://www.bbc.co.uk/sport/live/athletics/1";

interface Shape {
  heading: (headline: string, time: string) => string;
  label: (text: string) => string;
  byline: (name: string, role?: string) => string;
  wrap: (header: string, body: string) => string;
}

/** The same post in the markup that one release or another of the page may use. */
const shapes: Record<string, Shape> = {
  "header with spans": {
    heading: (headline, time) =>
      `<h3><span>${headline}</span><span class="visually-hidden">published at ${time}</span></h3>`,
    label: (text) => `<span class="ssrcss-1a2b3c-Sub">${text}</span>`,
    byline: (name, role) => `<div><span>${name}</span>${role ? `<span>${role}</span>` : ""}</div>`,
    wrap: (header, body) => `<li><article data-testid="content-post"><header>${header}</header>${body}</article></li>`,
  },
  "paragraphs without names": {
    heading: (headline, time) => `<h3>${headline}published at ${time}</h3>`,
    label: (text) => `<p>${text}</p>`,
    byline: (name, role) => `<p>${name}</p>${role ? `<p>${role}</p>` : ""}`,
    wrap: (header, body) => `<li>${header}${body}</li>`,
  },
  "named divs, the time beside the heading": {
    heading: (headline, time) => `<h3>${headline}</h3><span class="visually-hidden">published at ${time}</span>`,
    label: (text) => `<div data-testid="post-label">${text}</div>`,
    byline: (name, role) => `<div class="x-Contributor"><strong>${name}</strong><br>${role ?? ""}</div>`,
    wrap: (header, body) => `<li><article>${header}<div>${body}</div></article></li>`,
  },
  "sections, name and role in one paragraph": {
    heading: (headline, time) => `<h2>${headline}<span>published at ${time}</span></h2>`,
    label: (text) => `<p>${text}</p>`,
    byline: (name, role) => (role ? `<p>${name}\n    ${role}</p>` : `<p>${name}</p>`),
    wrap: (header, body) => `<section>${header}${body}</section>`,
  },
  "nothing around a post": {
    heading: (headline, time) => `<h3>${headline}<span>published at ${time}</span></h3>`,
    label: (text) => `<p>${text}</p>`,
    byline: (name, role) => `<p><strong>${name}</strong>${role ? `<br>${role}` : ""}</p>`,
    wrap: (header, body) => header + body,
  },
  "nothing around a post, the time beside the heading": {
    heading: (headline, time) => `<h3>${headline}</h3>\n<p>published at ${time}</p>`,
    label: (text) => `<p>${text}</p>`,
    byline: (name, role) => `<p>${name}</p>${role ? `<p>${role}</p>` : ""}`,
    wrap: (header, body) => header + body,
  },
};

const day = "British Summer Time 23 April 2017";
const pageOf = ({
  heading,
  label,
  byline,
  wrap,
}: Shape) => `<!doctype html><html><head><title>Marathon live</title></head><body>
  <h1>City Marathon 2017</h1><h2>Summary</h2><ul><li>Adams wins</li><li>Baker breaks the record</li></ul><ol>
  ${wrap(heading("'It hurts'", `09:08 ${day}`) + label("Men's wheelchair race") + byline("Jo Quick", "former champion"), "<p>They come down the hill.</p><p>It is steep.</p>")}
  ${wrap(heading("Adams in front", `09:08 ${day}`) + label("Men's wheelchair race"), `<p>Adams leads by <b>ten</b> metres.</p><p>.Image source, Raceside</p>`)}
  ${wrap(heading("Send a wave", `09:02 ${day}`) + label("#CityMarathon"), `<ul><li>Are you running?</li><li>Are you watching?</li></ul><p>This Chirper post cannot be displayed in your browser. <a href="https://chirper.example/1">View original content on Chirper</a></p><p>Skip chirper post</p><p>Allow Chirper content?</p><p>To view this content choose ‘accept and continue’.</p><p>End of chirper post</p><p>Thank you all.</p>`)}
  ${wrap(heading("Post", `08:55 ${day}`), "<p>The racers are on the line.</p>")}
  ${wrap(heading("Post", `08:53 ${day}`) + byline("Sam Elder"), "<p>The oldest runner of all is on her way.</p>")}
  ${wrap(heading("Good morning", `08:24 ${day}`) + label("City Marathon 2017"), "<p>Media caption,</p><p>Fine weather for a run.</p>")}
  </ol></body></html>`;

function read(html: string) {
  const result = readPage(html, URL, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe.each(Object.entries(shapes))("a BBC page with %s", (_, shape) => {
  const { format, snapshot } = read(pageOf(shape));
  const [quote, lead, wave, line, elder, morning] = snapshot.posts;

  it("is recognised, with its title, summary and zone", () => {
    expect(format).toBe("bbc");
    expect(snapshot.title).toBe("City Marathon 2017");
    expect(snapshot.zone).toBe("Europe/London");
    expect(snapshot.summary).toEqual([
      { type: "list", ordered: false, items: [{ text: "Adams wins" }, { text: "Baker breaks the record" }] },
    ]);
  });

  it("gives every post with its time in UTC, in the page's order", () => {
    expect(snapshot.posts.map((post) => post.publishedAt.slice(11, 16))).toEqual([
      "08:08",
      "08:08",
      "08:02",
      "07:55",
      "07:53",
      "07:24",
    ]);
    expect(new Set(snapshot.posts.map((post) => post.id)).size).toBe(6);
  });

  it("tells headline, label, byline and role apart", () => {
    expect(quote).toMatchObject({
      headline: "'It hurts'",
      label: "Men's wheelchair race",
      byline: { name: "Jo Quick", role: "former champion" },
    });
    expect(lead).toMatchObject({ headline: "Adams in front", label: "Men's wheelchair race" });
    expect(lead?.byline).toBeUndefined();
    expect(elder?.byline).toEqual({ name: "Sam Elder" });
    expect(elder?.label).toBeUndefined();
    expect(morning?.label).toBe("City Marathon 2017");
  });

  it("has no headline where the page has none", () => {
    expect([line?.headline, elder?.headline]).toEqual([undefined, undefined]);
  });

  it("keeps the body and nothing else in it", () => {
    expect(quote?.body).toEqual([
      { type: "paragraph", text: "They come down the hill." },
      { type: "paragraph", text: "It is steep." },
    ]);
    expect(lead?.body.at(-1)).toEqual({ type: "image", source: "Raceside" });
    expect(morning?.body).toEqual([{ type: "media", caption: "Fine weather for a run." }]);
  });

  it("makes one embed of a consent gate", () => {
    expect(wave?.body).toEqual([
      { type: "list", ordered: false, items: [{ text: "Are you running?" }, { text: "Are you watching?" }] },
      { type: "embed", provider: "Chirper", url: "https://chirper.example/1" },
      { type: "paragraph", text: "Thank you all." },
    ]);
  });
});

it("names its older pages", () => {
  const page = pageOf(shapes["header with spans"] as Shape);
  const nav = '<nav>page 1 of 3 <a href="?page=2">Older</a></nav></body>';
  expect(read(page.replace("</body>", nav)).older).toEqual([`${URL}?page=2`, `${URL}?page=3`]);
  expect(read(page)).not.toHaveProperty("older");
});

it("lets only text and web addresses out, and never throws, whatever stands in it", () => {
  const part = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom(
      ...HOSTILE,
      "<h3>",
      "</h3>",
      "<li>",
      "</li>",
      "<p>",
      `<span>published at 09:08 ${day}</span>`,
      "<article>",
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(shapes)),
      fc.array(part, { maxLength: 8 }),
      part,
      (shape, parts, more) => {
        const html = pageOf(shape).replace("They come down the hill.", parts.join("")).replace("Jo Quick", more);
        const result = readPage(html, URL, NOW);
        if (result.ok) expectHarmless(result.value.snapshot);
      },
    ),
    { numRuns: 60 },
  );
});

describe("a BBC page that is not as it should be", () => {
  const whole = pageOf(shapes["header with spans"] as Shape);
  const problem = (html: string) => {
    const result = readPage(html, URL, NOW);
    return result.ok ? undefined : result.problem.code;
  };

  it("is cut short when it stops inside a post", () => {
    expect(problem(whole.slice(0, whole.indexOf("It is steep")))).toBe("cutShort");
  });

  it("has no dates when none of them is one", () => {
    expect(problem(whole.replaceAll(/\d\d:\d\d British/g, "99:99 British"))).toBe("noDates");
  });

  it("lends a post whose time can't be read that of the next older one", () => {
    const { snapshot } = read(whole.replace("09:02 British", "99:02 British"));
    expect(snapshot.posts[2]?.publishedAt).toBe(snapshot.posts[3]?.publishedAt);
  });
});

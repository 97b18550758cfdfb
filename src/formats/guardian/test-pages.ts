/** Made-up live pages of a made-up regatta, in the forms in which the Guardian serves its own. */

export const PAGE = "https://www.guardian.example/sport/live/2031/jun/14/regatta-live";
export const NOW = "2031-06-14T13:00:00.000Z";
export const ID = {
  won: "7376ae100000000000000005",
  summary: "7376ac000000000000000004",
  storm: "7376aa000000000000000003",
  start: "7376a8000000000000000002",
  morning: "73769f000000000000000001",
};

export const at = (time: string): string => `2031-06-14T${time}:00.000Z`;
export const ms = (time: string): number => Date.parse(at(time));

export interface Shape {
  block: (id: string, more: Partial<Parts>) => string;
  pinned: (id: string, body: string) => string;
  keyEvents: (...ids: string[]) => string;
  navigation: (current: number, older?: string) => string;
}

interface Parts {
  time: string;
  display: string;
  title: string;
  names: string[];
  body: string;
  updated: string;
  classes: string;
}

const some = (text: string | undefined, html: (text: string) => string) => (text === undefined ? "" : html(text));

/** dotcom-rendering: class names are generated, so only elements, ids and data attributes tell the parts. */
const rendered: Shape = {
  block: (id, { time = at("12:00"), display = "1.00pm BST", title, names = [], body = "<p>Body.</p>", updated }) =>
    `<article id="block-${id}" class="block dcr-1x"><header class="dcr-2y"><div class="dcr-3z">
      <a href="${PAGE}?page=with:block-${id}#block-${id}"><time datetime="${time}" data-locale="en-GB">1h ago</time><span>${display}</span></a></div>
      ${some(title, (text) => `<h2 class="dcr-4a">${text}</h2>`)}
      ${names.map((name) => `<div><div><img src="https://img.example/${name.length}.jpg" alt="${name}"></div><span>${name}</span></div>`).join("")}
    </header>${body}<footer><gu-island name="ShareButton"><button>Share</button></gu-island>
      ${some(updated, (iso) => `<div>Updated at&nbsp;<time datetime="${iso}" data-locale="en-GB">14.20 BST</time></div>`)}
    </footer></article>`,
  pinned: (id, body) =>
    `<div id="pinned-post" data-component="pinned-post"><input type="checkbox"><div>From <gu-island name="RelativeTime"><time datetime="${at("09:00")}">4h ago</time></gu-island></div>
      <div id="collapsible-body"><article class="block"><header><div><a href="${PAGE}?page=with:block-${id}#block-${id}"><span>10.00am BST</span></a></div><h2>How to follow</h2></header>${body}<footer></footer></article></div></div>`,
  keyEvents: (...ids) =>
    `<gu-island name="KeyEventsCarousel"><ol>${ids
      .map(
        (id) =>
          `<li><a data-link-name="key event card | 0 of 3" href="?filterKeyEvents=false&amp;page=with:block-${id}#block-${id}"><div><time datetime="${at("12:00")}">1h ago</time></div><div>Key</div></a></li>`,
      )
      .join("")}</ol></gu-island>`,
  navigation: (current, older) =>
    `<nav id="liveblog-navigation">${current > 1 ? '<section><a href="?#maincontent">Newest</a><a href="?page=with:block-1#liveblog-navigation">Previous</a></section>' : ""}
      <section><strong>${current}</strong>&nbsp;of&nbsp;<strong>4</strong></section>${some(older, (href) => `<section><a href="${href}#liveblog-navigation"><span>Next</span><svg></svg></a><a href="?page=with:block-0">Oldest</a></section>`)}</nav>`,
};

/** The frontend before it: parts have class names. */
const named: Shape = {
  block: (
    id,
    { time = at("12:00"), display = "1.00pm BST", title, names = [], body = "<p>Body.</p>", updated, classes = "" },
  ) =>
    `<div id="block-${id}" data-sort-time="1" class="block block--content ${classes}" itemprop="liveBlogUpdate">
      <meta itemprop="headline" content="The whole page"><span itemprop="author"><meta itemprop="name" content="us"></span>
      <div class="block-time"><p class="published-time"><a href="#block-${id}" class="block-time__link">
        <time datetime="${time}" class="js-timestamp">${display.replace(/([A-Z]+)$/, '<span class="timezone">$1</span>')}</time> <span class="block-time__absolute">13:00</span></a></p></div>
      ${some(title, (text) => `<h2 class="block-title">${text}</h2>`)}
      ${names.map((name) => `<div class="liveblog-block-byline"><img class="liveblog-block-byline__img" src="/a.jpg" alt="${name}"><p class="liveblog-block-byline__name">${name}</p></div>`).join("")}
      <div class="block-elements ${names.length > 0 ? "" : "block-elements--no-byline"}" itemprop="articleBody">${body}</div>
      ${some(updated, (iso) => `<p class="block-time updated-time">Updated <time datetime="${iso}">at 2.20pm BST</time></p>`)}
      <div class="block-share"><a href="https://share.example">Share</a></div></div>`,
  pinned: (id, body) =>
    `<div class="pinned-block"><input id="pinned-block-button" type="checkbox"><section><p class="pinned-block__timestamp">From <time datetime="${at("09:00")}">10.00am <span class="timezone">BST</span></time></p>
      <div id="pinned-block"><div id="block-${id}-pinned"><h2 class="block-title">How to follow</h2><div class="block-elements">${body}</div></div></div></section></div>`,
  keyEvents: (...ids) =>
    `<ul class="timeline">${ids.map((id) => `<li class="timeline__item"><a class="timeline__link" href="/x?page=with:block-${id}#block-${id}" data-event-id="block-${id}">Key</a></li>`).join("")}</ul>`,
  navigation: (current, older) =>
    `<div id="liveblog-navigation"><div><span>${current}</span> of <span>4</span></div><div><a data-link-name="newer page">Newer</a></div>
      <div>${some(older, (href) => `<a href="${href}#liveblog-navigation" data-link-name="older page"><span>Older</span></a>`)}<a href="?page=with:block-0" data-link-name="oldest page">Oldest</a></div></div>`,
};

export const shapes = { "dotcom-rendering": rendered, "the frontend before it": named };

export const htmlPage = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>Regatta – live | Rowing | The Guardian</title><meta property="og:site_name" content="the Guardian">${head}</head><body>
    <h1>Regatta – live</h1><div data-gu-name="standfirst"><p>All races on <a href="/river">the river</a></p></div>${body}</body></html>`;

export const element = (kind: string, fields: object) => ({
  _type: `model.dotcomrendering.pageElements.${kind}Element`,
  elementId: "e",
  ...fields,
});
export const text = (html: string) => element("TextBlock", { html });

export const modelBlock = (id: string, fields: object = {}) => ({
  id,
  elements: [text("<p>Body.</p>")],
  attributes: { pinned: false, keyEvent: false, summary: false },
  blockCreatedOn: ms("11:59"),
  blockFirstPublished: ms("12:00"),
  blockFirstPublishedDisplay: "13.00 BST",
  blockLastUpdated: ms("12:00"),
  contributors: [],
  ...fields,
});

export const model = (blocks: unknown, fields: object = {}) => ({
  webTitle: "Regatta – live",
  headline: "Regatta – live",
  standfirst: "<p>All races</p>",
  keyEvents: [],
  pagination: { currentPage: 1, totalPages: 1 },
  blocks,
  ...fields,
});

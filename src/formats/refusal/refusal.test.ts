import { describe, expect, it } from "vitest";
import { readPage } from "../read";

const NOW = "2026-05-03T12:00:00.000Z";
const refused = (body: string, url = "https://run.example/page") => {
  const read = readPage(body, url, NOW);
  if (read.ok || read.problem.code !== "notLive") return undefined;
  return read.problem.vendor === undefined ? read.problem.found : `${read.problem.found}: ${read.problem.vendor}`;
};
const article = (inner: string) => `<h1>Riverside 10K</h1><article><p>Follow the race here.</p>${inner}</article>`;
const long =
  "<p>Ten kilometres along the river, as every year on the first Sunday of May, with two thousand runners.</p>".repeat(
    20,
  );

describe("live text that another site's script brings", () => {
  it.each([
    [
      "24liveblog",
      '<div id="LB24_LIVE_CONTENT" data-eid="27"></div><script src="https://v.24liveblog.com/24.js"></script>',
    ],
    ["24liveblog", '<iframe src="https://v.24liveblog.com/iframe/?id=27"></iframe>'],
    [
      "Tickaroo",
      '<script src="https://cdn.tickaroo.com/webng/embedjs/tik4.js"></script><tickaroo-liveblog liveblogId="1"></tickaroo-liveblog>',
    ],
    ["Tickaroo", '<div id="tickaroo-liveblog"></div>'],
    [
      "Arena",
      '<div class="arena-liveblog" data-publisher="run" data-event="x"></div><script async src="https://go.arena.im/public/js/arenalib.js?p=run&e=x"></script>',
    ],
    ["Arena", '<iframe src="//go.arena.im/embed/run/x"></iframe>'],
    [
      "ScribbleLive",
      '<div class="scrbbl-embed" data-src="/event/7"></div><script>js.src="//embed.scribblelive.com/widgets/embed.js";</script>',
    ],
    ["ScribbleLive", '<iframe src="https://embed.scribblelive.com/Embed/v7.aspx?Id=7"></iframe>'],
    ["Norkon", '<div class="live-center-embed" data-src="https://livecenter.norkon.net/frame/run/7/default"></div>'],
    [
      "Norkon",
      '<div id="feed"></div><script src="https://livecenter.norkon.net/scripts/ncposts/ncposts-6.js"></script>',
    ],
    ["Live Blog", '<iframe src="https://run.liveblog.pro/lb-run/blogs/65f/index.html"></iframe>'],
    ["Viafoura", "<vf-live-blog></vf-live-blog>"],
    ["24liveblog", '<iframe src="about:blank" data-lazy-src="https://v.24liveblog.com/live/?id=27"></iframe>'],
    ["24liveblog", '<script type="text/plain" data-delayed-src="https://v.24liveblog.com/24.js"></script>'],
    ["24liveblog", '<div data-html="&lt;iframe src=&quot;https://v.24liveblog.com/live/?id=2&quot;&gt;"></div>'],
    ["Arena", '<figure><oembed url="https://go.arena.im/embed/run/x"></oembed></figure>'],
    ["Arena", '<div data-embed="&lt;div class=&quot;arena-liveblog&quot;&gt;"></div>'],
    ["ScribbleLive", '<object data="https://embed.scribblelive.com/Embed/v7.aspx?Id=7"></object>'],
    ["Arena", '<iframe data-blocked-src="https://go.arena.im/embed/run/x"></iframe>'],
    ["Arena", String.raw`<script>page = {"html":"<div class=\"arena-liveblog\" data-event=\"x\">"}</script>`],
    ["ScribbleLive", '<div data-embed-url="https://embed.scribblelive.com/Embed/v7.aspx?Id=7"></div>'],
  ])("names %s: %s", (vendor, embed) => expect(refused(article(embed))).toBe(`vendor: ${vendor}`));

  it.each([
    ["a chat", '<div class="arena-chat"></div><iframe src="https://go.arena.im/embed/chat/run/x"></iframe>'],
    ["a teaser", '<tickaroo-liveblog-teaser liveblogid="1"></tickaroo-liveblog-teaser>'],
    ["a teaser of another page", '<div data-url="https://www.24liveblog.com/live/27">More</div>'],
    ["a picture", '<img src="https://v.24liveblog.com/27.gif">'],
    ["a credit", '<figure data-source="https://www.scribblelive.com/"></figure>'],
    ["a card's picture", '<div data-image="https://v.24liveblog.com/2.jpg">More</div>'],
    ["a list of blogs", '<div data-more="https://run.example/blogs/river/index.html">More</div>'],
    ["a card of another page", '<div data-href="https://www.24liveblog.com/live/27">More</div>'],
    ["a link", '<a href="https://www.24liveblog.com/live/27">Live</a>'],
    ["a script for other pages of the site", `${long}<script src="https://v.24liveblog.com/24.js"></script>`],
  ])("isn't %s", (_, inner) => expect(refused(article(inner))).toBe("article"));
});

describe("a page that asks for a login", () => {
  const form = '<form action="/login"><input name="user"><input type="password"></form>';
  it.each([
    `<title>Runners' club</title><main>${form}</main>`,
    `<title>Log in | Runners</title><header>Runners</header><main>${form}<p>${"Forgot it? ".repeat(60)}</p></main>`,
    '<h1>Anmelden</h1><form><input type="email" name="mail"></form>',
    `<title>Connexion</title>${form}`,
    `<title>Log in</title>${form}<h1>Runners' club</h1>`,
    `<title>Runners' club</title><main>${form}</main><h1>Runners' club</h1>`,
    `<form><h1>Welcome back</h1><input name="user"><input type="password"></form>`,
    ...["Kirjaudu sisään", "Logga in", "Entrar na sua conta", "Вход", "ログインしてください", "登录", "Giriş yap"].map(
      (title) => `<h1>${title}</h1><form><input type="email" name="mail"></form>`,
    ),
  ])("has little else: %s", (body) => expect(refused(body)).toBe("login"));

  it.each([
    `<header>${form}</header><h1>Results</h1><p>Short.</p>`,
    `<nav>${form}</nav><h1>Results</h1><p>Short.</p>`,
    `<div class="modal" id="login-modal">${form}</div><h1>Results</h1><p>Short.</p>`,
    `<dialog>${form}</dialog><h1>Results</h1><p>Short.</p>`,
    `<h1>Results</h1><p>Short.</p><div class="comments">${form}</div>`,
    `<div role="dialog">${form}</div><h1>Results</h1><p>Short.</p>`,
    `<div id="top-line"><div class="user">${form}</div></div><h1>Results</h1><p>Short.</p>`,
    `<div hidden>${form}</div><h1>Results</h1><p>Short.</p>`,
    `<h1>Results</h1>${long}${form}`,
    "<h1>Login trouble</h1><p>How to get help.</p>",
  ])("isn't one where anybody can read: %s", (body) => expect(refused(body)).toBe("page"));
});

it("takes an article for no login by its first word", () => {
  const letter = '<form><input type="email" placeholder="Newsletter"></form>';
  for (const title of ["Entrar na história", "Вход в историю", "Login trouble at the race"])
    expect(refused(`<article><h1>${title}</h1><p>She won by a length.</p></article>${letter}`)).toBe("article");
});

describe("a page that says it isn't there", () => {
  it.each([
    "404",
    "410 Gone",
    "Dieser Beitrag ist nicht mehr verfügbar",
    "Ce contenu n'est plus disponible",
    "Este contenido ya no está disponible",
    "La pagina non è più disponibile",
    "Error 404 (Not found)!",
    "This page is no longer available",
    "Sivua ei löytynyt",
    "Sidan hittades inte",
    "Vi fant ikke siden",
    "Stránka nenalezena",
    "Страница не найдена",
    "ページが見つかりません",
    "페이지를 찾을 수 없습니다",
    "Aradığınız sayfa bulunamadı",
    "La página que buscas no existe",
    "Cette page n'existe pas",
    "Page not found",
    "Seite nicht gefunden",
    "Page introuvable",
    "Página no encontrada",
    "الصفحة غير موجودة",
  ])("%s", (title) =>
    expect(
      refused(`<title>${title} | Run</title><main><h1>${title}</h1><p>Sorry.</p></main>`, "https://run.example/live/7"),
    ).toBe("notFound"),
  );

  it("isn't an article about something lost, however short", () => {
    expect(refused(`<article><h1>A page that couldn't be found</h1>${long.slice(0, 1030)}</article>`)).toBe("article");
    expect(refused(`<article><h1>410 runners at the mill</h1><p>A cold day.</p></article>`)).toBe("article");
    expect(refused("<article><h1>Why the contents of bags have been removed</h1><p>Rain.</p></article>")).toBe(
      "article",
    );
    expect(refused("<article><h1>Race content: what we could not find</h1><p>Plans.</p></article>")).toBe("article");
    expect(refused(`<article><h1>Tickets are no longer available</h1><p>Sold in a day.</p></article>`)).toBe("article");
    expect(refused(`<article><h1>Lost dog not found after race</h1>${long}</article>`)).toBe("article");
  });
});

describe("a live page whose text can't be read", () => {
  it.each([
    "https://run.example/live/2026/riverside",
    "https://run.example/sport/riverside-liveticker-100.html",
    "https://run.example/sport/live-blog/riverside",
    "https://run.example/sport/live_blog/riverside",
    "https://run.example/sport/livetikker/riverside",
    "https://run.example/deportes/riverside-envivo-20260503",
    "https://run.example/sport/riverside.live.html",
    "https://run.example/sport/uzivo/riverside",
    "https://run.example/sport/zive/riverside",
    "https://run.example/2026/05/live-updates-riverside",
    "https://run.example/deportes/minuto-a-minuto/7",
    "https://run.example/sport/direct/7",
    "https://run.example/newsticker/7",
    "https://run.example/story/riverside-10k-live-latest-news-12541713",
    "https://run.example/sport/cycling/tour-stage-12-live-b2345678.html",
    "https://run.example/sport/riverside-live-results-leaders.html",
  ])("is known by its address: %s", (url) => expect(refused(article(long), url)).toBe("unreadable"));

  it.each([
    "Riverside 10K im Liveticker",
    "LIVE: Riverside 10K",
    "Riverside 10K – en direct",
    "Riverside 10K, as it happened",
    "Diretta | Riverside 10K",
  ])("is known by its title: %s", (title) =>
    expect(refused(article(long).replace("Riverside 10K", title))).toBe("unreadable"),
  );

  it("is known by its data", () =>
    expect(refused(article(`${long}<script>window.page = {"@type":"LiveBlogPosting"}</script>`))).toBe("unreadable"));

  it.each([
    "https://run.example/newsticker/meldung/lithium-aus-dem-schredder-4451133.html",
    "https://run.example/how-we-live-now",
    "https://run.example/delivery/live-music-tonight",
    "https://run.example/health/how-runners-live-longer-b2345.html",
    "https://live.example/a",
  ])("isn't %s", (url) => expect(refused(article(long), url)).toBe("article"));
});

import type { Snapshot } from "../../src/core/coverage";
import type { Instant } from "../../src/core/instant";
import { bbcPage } from "./bbc-page";
import { html } from "./html";
import { newspaperPage } from "./newspaper-page";
import { reportPage } from "./report-page";
import { resultsData, resultsPage } from "./results";
import { rss } from "./rss";
import { savedPage } from "./saved-page";

/** What an address has at a moment. */
export interface Publication {
  body: string | Buffer;
  type: string;
  /** A moment at which it stood there: by the race's clock, or the file's own time. */
  at: Instant;
}

export interface Shelf {
  clock: () => Instant;
  /** The race as it was published at an instant. */
  race: (at: Instant) => Snapshot;
  page?: { file: string };
}

const HTML = "text/html; charset=utf-8";

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#1d5bb8"/></svg>';

/** An account on a social site, as a browser is given it: a script draws its posts. */
const PROFILE = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The race (@race)</title></head>
<body><div id="app"></div><noscript>Turn on JavaScript to read this account.</noscript></body>
</html>
`.text;

/** What the demo publishes at an address; undefined for one that has nothing. */
export async function publicationAt(address: URL, shelf: Shelf): Promise<Publication | undefined> {
  const at = shelf.clock();
  switch (address.pathname) {
    case "/":
      return { body: contents(shelf), type: HTML, at };
    case "/bbc": {
      const body = bbcPage(shelf.race(at), Number(address.searchParams.get("page") ?? 1));
      return body === undefined ? undefined : { body, type: HTML, at };
    }
    case "/live":
      return { body: newspaperPage(shelf.race(at), `${address.origin}/live`), type: HTML, at };
    case "/report":
      return { body: reportPage(shelf.race(at)), type: HTML, at };
    case "/results":
      return { body: resultsPage(at), type: HTML, at };
    case "/results.json":
      return { body: resultsData(at), type: "application/json; charset=utf-8", at };
    case "/@race":
      return { body: PROFILE, type: HTML, at };
    case "/@race.rss":
    case "/feed.xml":
      return { body: rss(shelf.race(at), `${address.origin}/live`), type: "application/rss+xml; charset=utf-8", at };
    case "/picture.svg":
      return { body: PICTURE, type: "image/svg+xml", at };
    case "/page":
      return shelf.page && (await savedPage(shelf.page.file));
    default:
      return undefined;
  }
}

function contents({ page }: Shelf): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Raceside demo</title></head>
<body>
<h1>Raceside demo</h1>
<ul>
<li><a href="/bbc">The race as the BBC builds its live pages</a></li>
<li><a href="/live">The race as newspapers build theirs</a></li>
<li><a href="/results">Its results as a table</a>, <a href="/results.json">as data</a></li>
<li><a href="/report">An ordinary article, which offers a feed</a></li>
${page && html`<li><a href="/page">${page.file}</a></li>`}
</ul>
</body>
</html>
`.text;
}

import { html } from "./html";
import type { Publication } from "./publication";

/** Bad weather: how every request is answered until it clears. */
export type Weather =
  | { status: number; retryAfter?: string | number }
  /** 200 with no body. */
  | "empty"
  /** The page stops in the middle of a post. */
  | "cut"
  /** `/live`: the JSON-LD isn't JSON. */
  | "brokenJson"
  /** No post has a valid date. */
  | "badDates"
  /** An ordinary article instead of the live page. */
  | "article"
  /** No answer, ever. */
  | "hang"
  /** The connection breaks before the answer. */
  | "reset"
  /** A byte a second. */
  | "drip"
  /** A body that never ends. */
  | "endless"
  /** A small body that decompresses to 100 MB. */
  | "bomb"
  /** Latin-1 that declares an unknown charset. */
  | "charset"
  /** A hotel's page, asking for a room number, with status 200. */
  | "portal";

/** A page in bad weather. */
export function weathered(publication: Publication, weather: Weather | undefined): Publication {
  const body = publication.body.toString();
  switch (weather) {
    case "empty":
      return { ...publication, body: "" };
    case "cut":
      return { ...publication, body: body.slice(0, insideOfPost(body)) };
    case "brokenJson":
      return { ...publication, body: body.replaceAll('"liveBlogUpdate":', '"liveBlogUpdate"') };
    case "badDates":
      return {
        ...publication,
        body: body
          .replaceAll(/published at \d\d:\d\d/g, "published at 99:99")
          .replaceAll(/"date(Published|Modified)":"[^"]*"/g, '"date$1":"a moment ago"'),
      };
    case "article":
      return { ...publication, body: ARTICLE };
    case "portal":
      return { ...publication, body: PORTAL };
    case "charset":
      return { ...publication, body: Buffer.from(body, "latin1"), type: "text/html; charset=klingon" };
    default:
      return publication;
  }
}

/** Shortly after a post's time, in the first half of the page. */
function insideOfPost(body: string): number {
  const third = Math.floor(body.length / 3);
  const time = /(?:published at|"datePublished":").{60}/is.exec(body.slice(third));
  return third + (time ? time.index + time[0].length : 0);
}

const PORTAL = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Welcome to the Grand Hotel</title></head>
<body><h1>Wi-Fi</h1><form method="post" action="/login"><label>Room <input name="room"></label>
<label>Password <input name="password" type="password"></label><button>Connect</button></form></body>
</html>
`.text;

const ARTICLE = html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>How it was won</title><meta property="og:type" content="article"></head>
<body><article><h1>How it was won</h1><p>A report from the finish line.</p></article></body>
</html>
`.text;

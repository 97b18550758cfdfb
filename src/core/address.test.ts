import { expect, it } from "vitest";
import { readAddress } from "./address";

it.each([
  ["feed:https://club.example/feed.xml", "https://club.example/feed.xml"],
  ["feed:http://club.example/feed.xml", "http://club.example/feed.xml"],
  ["feed://club.example/feed.xml", "https://club.example/feed.xml"],
  ["feed://https://club.example/feed.xml", "https://club.example/feed.xml"],
  [" FEED:club.example/feed.xml ", "https://club.example/feed.xml"],
  ["feed.example/live", "https://feed.example/live"],
])("follows %s by its address on the web", (typed, address) => {
  expect(readAddress(typed)).toMatchObject({ ok: true, value: { href: address } });
});

it.each(["feed:", "feed://", "feed:javascript:alert(1)", "feed:ftp://club.example/", "javascript://club.example/"])(
  "follows nothing by %s",
  (typed) => expect(readAddress(typed).ok).toBe(false),
);

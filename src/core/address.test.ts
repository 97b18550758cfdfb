import { expect, it } from "vitest";
import { readAddress } from "./address";

it.each([
  ["feed:https://club.example/feed.xml", "https://club.example/feed.xml"],
  ["feed:http://club.example/feed.xml", "http://club.example/feed.xml"],
  ["feed://club.example/feed.xml", "https://club.example/feed.xml"],
  ["webcal://club.example/races.ics", "https://club.example/races.ics"],
  ["webcals://club.example/races.ics", "https://club.example/races.ics"],
  ["feed://https://club.example/feed.xml", "https://club.example/feed.xml"],
  [" FEED:club.example/feed.xml ", "https://club.example/feed.xml"],
  ["feed.example/live", "https://feed.example/live"],
  ["https:club.example/live", "https://club.example/live"],
  ["rss://club.example/feed.xml", "https://club.example/feed.xml"],
  ["<https://club.example/live>", "https://club.example/live"],
  ["“club.example/live”", "https://club.example/live"],
  ["‘club.example/live’", "https://club.example/live"],
  ["https://club.example/live_(2026)", "https://club.example/live_(2026)"],
  ["@race@run.social", "https://run.social/@race"],
  ["@race.example", "https://bsky.app/profile/race.example"],
  ["tg://resolve?domain=racing", "https://t.me/racing"],
  ["tg://resolve?domain=racing&post=512", "https://t.me/racing"],
  ["https://web.telegram.org/k/#@racing", "https://t.me/racing"],
  ["r/running", "https://www.reddit.com/r/running"],
])("follows %s by its address on the web", (typed, address) => {
  expect(readAddress(typed)).toMatchObject({ ok: true, value: { href: address } });
});

it.each([
  "@race",
  "x/running",
  "tg://join?invite=racing",
  "feed:",
  "feed://",
  "feed:javascript:alert(1)",
  "feed:ftp://club.example/",
  "javascript://club.example/",
])("follows nothing by %s", (typed) => expect(readAddress(typed).ok).toBe(false));

it.each([
  "https://ada:secret@club.example/live",
  "https://ada@club.example/live",
  "https://:secret@club.example/live",
  "ada:secret@club.example/live",
  "feed:https://ada:secret@club.example/feed.xml",
  "http:/ada:secret@club.example/live",
  String.raw`https:\\ada:secret@club.example\live`,
])("refuses %s for what only its owner should know", (typed) => {
  expect(readAddress(typed)).toEqual({ ok: false, problem: { code: "addressWithPassword" } });
});

it("takes an @ in a path for a part of it", () => {
  expect(readAddress("https://run.social/@race")).toMatchObject({
    ok: true,
    value: { href: "https://run.social/@race" },
  });
});

import { describe, expect, it } from "vitest";
import { discover } from "./discover";

const NOW = "2017-04-23T09:00:00.000Z";
const URL_ = "https://news.example/sport/marathon";
const found = (body: string, url = URL_) => discover(body, url, NOW);

const feedLink = (href: string, title = "", type = "application/rss+xml") =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

describe("a social profile", () => {
  const profile = (url: string, body = "<title>River Run</title>") => found(body, url);

  it.each([
    ["https://t.me/riverrun", "https://t.me/s/riverrun"],
    ["https://bsky.app/profile/river.bsky.social", "https://bsky.app/profile/river.bsky.social/rss"],
    ["https://www.reddit.com/r/running/", "https://www.reddit.com/r/running/new/.rss"],
  ])("is offered where its posts are read: %s", (url, address) => {
    expect(profile(url)).toEqual([{ address, title: "River Run", why: "profile" }]);
  });

  it("is one of Mastodon's only where its page says so", () => {
    const url = "https://social.example/@riverrun";
    const feed = feedLink("https://social.example/@riverrun.rss");
    expect(profile(url)).toEqual([]);
    expect(profile(url, `<title>River Run</title>${feed}`)).toEqual([
      { address: "https://social.example/@riverrun.rss", title: "River Run", why: "profile" },
    ]);
    expect(profile(url, '<title>River Run</title><div id="mastodon"></div>').map(({ why }) => why)).toEqual([
      "profile",
    ]);
  });

  it("is itself where its posts are in its page", () => {
    const message =
      '<div class="tgme_widget_message" data-post="riverrun/1"><div class="tgme_widget_message_text">Off</div><a class="tgme_widget_message_date"><time datetime="2017-04-23T08:00:00Z"></time></a></div>';
    expect(profile("https://t.me/s/riverrun", `<title>River Run</title>${message}`)).toMatchObject([
      { address: "https://t.me/s/riverrun", why: "live" },
    ]);
  });

  it("has its feed by what its page calls its own address", () => {
    const canonical = (href: string) => `<title>River Run</title><link rel="canonical" href="${href}">`;
    const video = canonical("https://www.youtube.com/watch?v=abcdefghijk");
    const channel = "UCabcdefghijklmnopqrstuv";
    const feed = {
      address: `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
      title: "River Run",
      why: "feed",
    };
    for (const known of [
      `<meta itemprop="channelId" content="${channel}">`,
      `<script>x={"channelId":"${channel}"}</script>`,
    ])
      expect(profile("https://www.youtube.com/watch?v=abcdefghijk", video + known)).toEqual([feed]);
    expect(profile("https://news.example/a", `<script>x={"channelId":"${channel}"}</script>`)).toEqual([]);
    expect(
      profile(
        "https://www.reddit.com/r/running/s/AbCdEf123",
        canonical("https://www.reddit.com/r/running/comments/1abcd/race_thread/"),
      ),
    ).toMatchObject([{ address: "https://www.reddit.com/r/running/comments/1abcd/race_thread/.rss?sort=new" }]);
  });

  it("is offered at YouTube where another site shows its channel, below the feed of that site", () => {
    const channel = "UCabcdefghijklmnopqrstuv";
    const address = `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`;
    const own = `https://tube.example/feed/channel/${channel}`;
    const found = profile(`https://tube.example/channel/${channel}`, feedLink(own, "RSS"));
    expect(found.map((one) => one.address)).toEqual([own, address]);
  });

  it("names the feed that only its page knows", () => {
    const feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv";
    expect(profile("https://www.youtube.com/@riverrun", feedLink(feed, "RSS"))).toEqual([
      { address: feed, title: "RSS", why: "feed" },
    ]);
  });
});

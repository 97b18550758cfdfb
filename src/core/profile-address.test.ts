import { describe, expect, it } from "vitest";
import { profileAt, readableAddress } from "./profile-address";

const posts = (address: string) => profileAt(new URL(address))?.posts;

describe("the posts of a social profile are read", () => {
  it.each([
    ["https://t.me/riverrun", "https://t.me/s/riverrun"],
    ["https://t.me/riverrun/", "https://t.me/s/riverrun"],
    ["https://t.me/riverrun/512?single", "https://t.me/s/riverrun"],
    ["https://telegram.me/River_Run", "https://t.me/s/River_Run"],
    ["https://t.me/s/riverrun/512", "https://t.me/s/riverrun"],
    ["https://riverrun.t.me/", "https://t.me/s/riverrun"],
    ["https://de.reddit.com/r/running", "https://www.reddit.com/r/running/new/.rss"],
    ["https://www.reddit.com/r/running+cycling/", "https://www.reddit.com/r/running+cycling/new/.rss"],
    ["https://redd.it/1abcd", "https://www.reddit.com/comments/1abcd/.rss?sort=new"],
    ["https://www.reddit.com/comments/1abcd", "https://www.reddit.com/comments/1abcd/.rss?sort=new"],
    ["https://bsky.app/profile/river.bsky.social", "https://bsky.app/profile/river.bsky.social/rss"],
    ["https://bsky.app/profile/did:plc:abc123", "https://bsky.app/profile/did:plc:abc123/rss"],
    ["https://bsky.app/profile/river.example/post/3kabc", "https://bsky.app/profile/river.example/rss"],
    ["https://www.reddit.com/r/running/", "https://www.reddit.com/r/running/new/.rss"],
    ["https://old.reddit.com/r/running/top/?t=day", "https://www.reddit.com/r/running/new/.rss"],
    [
      "https://reddit.com/r/running/comments/1abcd/race_thread/",
      "https://www.reddit.com/r/running/comments/1abcd/race_thread/.rss?sort=new",
    ],
    [
      "https://www.reddit.com/r/running/comments/1abcd/race_thread/k2xyz/?context=3",
      "https://www.reddit.com/r/running/comments/1abcd/race_thread/.rss?sort=new",
    ],
    ["https://www.reddit.com/user/river-run", "https://www.reddit.com/user/river-run/.rss"],
    [
      "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/live",
      "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
    ],
    ["https://m.youtube.com/user/riverrun", "https://www.youtube.com/feeds/videos.xml?user=riverrun"],
    ["https://www.youtube.com/playlist?list=PLabc", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc"],
    ["https://social.example/@riverrun", "https://social.example/@riverrun.rss"],
    ["https://social.example/@riverrun/109876543210", "https://social.example/@riverrun.rss"],
    ["https://social.example/@riverrun@run.example", "https://run.example/@riverrun.rss"],
    ["https://social.example/deck/@riverrun", "https://social.example/@riverrun.rss"],
    ["http://localhost:8080/@riverrun", "http://localhost:8080/@riverrun.rss"],
    ["https://deer.social/profile/river.example", "https://bsky.app/profile/river.example/rss"],
    ["https://fxbsky.app/profile/@river.example/post/3k", "https://bsky.app/profile/river.example/rss"],
    ["https://river.bsky.social/", "https://bsky.app/profile/river.bsky.social/rss"],
    ["https://t.me/s/riverrun?before=512", "https://t.me/s/riverrun"],
    ["https://www.reddit.com/r/running/new.json?limit=5", "https://www.reddit.com/r/running/new/.rss"],
    [
      "https://www.reddit.com/r/running/comments/1abcd/.json",
      "https://www.reddit.com/r/running/comments/1abcd/.rss?sort=new",
    ],
    [
      "https://www.reddit.com/r/running/comments/1abcd/comment/k2xyz/",
      "https://www.reddit.com/r/running/comments/1abcd/.rss?sort=new",
    ],
    [
      "https://www.reddit.com/user/river-run/comments/1abcd/race_thread/",
      "https://www.reddit.com/user/river-run/comments/1abcd/race_thread/.rss?sort=new",
    ],
    ["https://www.reddit.com/gallery/1abcd", "https://www.reddit.com/comments/1abcd/.rss?sort=new"],
    [
      "https://music.youtube.com/channel/UCabcdefghijklmnopqrstuv",
      "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
    ],
    ["https://music.t.me/", "https://t.me/s/music"],
    [
      "https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv",
      "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
    ],
    ["https://social.example/@riverrun/tagged/race", "https://social.example/@riverrun/tagged/race.rss"],
    ["https://social.example/@riverrun/1098/embed", "https://social.example/@riverrun.rss"],
    ["https://elk.example/social.example/@riverrun", "https://social.example/@riverrun.rss"],
    ["https://elk.example/social.example/@riverrun@run.example", "https://run.example/@riverrun.rss"],
  ])("%s → %s", (address, expected) => {
    expect(posts(address)).toBe(expected);
    expect(readableAddress(new URL(address)).href).toBe(expected);
    // What was found is itself the address to read.
    expect(profileAt(new URL(expected))).toBeUndefined();
  });

  it.each([
    "https://www.youtube.com/@riverrun",
    "https://www.youtube.com/@riverrun/streams",
    "https://youtube.com/c/riverrun",
    "https://www.youtube.com/riverrun",
    "https://www.youtube.com/RiverRun/streams",
    "https://www.youtube.com/watch?v=abcdefghijk",
    "https://www.youtube.com/live/abcdefghijk?si=x",
  ])("where its page says, which alone knows: %s", (address) =>
    expect(profileAt(new URL(address))).toEqual({ service: "YouTube" }),
  );

  it("where the page that a short link leads to says", () => {
    expect(profileAt(new URL("https://www.reddit.com/r/running/s/AbCdEf123"))).toEqual({ service: "Reddit" });
    for (const short of ["https://youtu.be/abcdefghijk?si=x", "https://www.youtube-nocookie.com/embed/abcdefghijk"])
      expect(posts(short)).toBe("https://www.youtube.com/watch?v=abcdefghijk");
  });

  it("where a page that shows a channel of YouTube's names its own feed of it, and not at YouTube's", () => {
    const name = "UCabcdefghijklmnopqrstuv";
    expect(profileAt(new URL(`https://tube.example/channel/${name}`))).toEqual({ service: "YouTube", name });
  });

  it.each([
    ["https://social.example/users/riverrun", "riverrun"],
    ["https://social.example/tags/RiverRun", "RiverRun"],
    ["https://lemmy.example/c/running@other.example", "running"],
    ["https://kbin.example/m/running", "running"],
    ["https://tube.example/c/riverrun/videos", "riverrun"],
    ["https://run.example/social/@riverrun", "riverrun"],
    ["https://run.example/club/social/@riverrun/1098", "riverrun"],
  ])("where the page names a feed of its name: %s", (address, name) =>
    expect(profileAt(new URL(address))).toEqual({ service: "Fediverse", name }),
  );
});

it.each([
  "https://t.me/",
  "https://t.me/+abcdef",
  "https://t.me/joinchat/abcdef",
  "https://t.me/c/123/4",
  "https://t.me/s/riverrun",
  "https://bsky.social/",
  "https://bsky.app/profile/river.example/feed/races",
  "https://tube.example/channel/running",
  "https://www.youtube.com/embed/",
  "https://social.example/@riverrun/tagged/race.rss",
  "https://social.example/@riverrun/followers",
  "https://t.me/share/url?url=x",
  "https://bsky.app/",
  "https://bsky.app/search?q=run",
  "https://www.reddit.com/",
  "https://www.reddit.com/r/running/wiki/index",
  "https://www.reddit.com/r/running/.rss",
  "https://www.youtube.com/",
  "https://www.youtube.com/watch",
  "https://www.youtube.com/feed/subscriptions",
  "https://www.youtube.com/results?search_query=run",
  "https://run.example/tags/run.xml",
  "https://run.example/tags/run/2026",
  "https://medium.com/@riverrun",
  "https://www.tiktok.com/@riverrun",
  "https://run.example/live",
  "https://maps.example/maps/@48.1,11.5,12z",
  "https://social.example/club/@riverrun.rss",
  "https://run.example/@",
  "https://social.example/@riverrun.rss",
])("isn't a profile: %s", (address) => {
  expect(profileAt(new URL(address))).toBeUndefined();
  expect(readableAddress(new URL(address)).href).toBe(address);
});

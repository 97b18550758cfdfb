import { expect, it } from "vitest";
import { expectHarmless, HOSTILE } from "../test-hostile";
import { reading, words } from "./test-read";

const URL_ = "https://t.me/s/riverrun";
const message = (n: number, inner: string, { meta = "", classes = "" } = {}) =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message ${classes}" data-post="riverrun/${n}">
  <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name"><span>River Run</span></a></div>${inner}
  <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">2K</span><span class="tgme_widget_message_meta">${meta}
  <a class="tgme_widget_message_date" href="https://t.me/riverrun/${n}?single"><time datetime="2026-05-03T09:0${n}:00+00:00">x</time></a></span></div></div></div>`;
const text = (html: string) => `<div class="tgme_widget_message_text js-message_text">${html}</div>`;
const channel = (...messages: string[]) =>
  `<meta property="og:title" content="River Run"><meta property="og:site_name" content="Telegram"><main>${messages.join("")}</main>`;

it("reads the messages of a channel's preview without views and the channel's name", () => {
  const { format, posts } = reading(
    channel(message(1, text("Off.")), message(2, text("<b>Gill wins</b><br><br>In 32:08"))),
    URL_,
  );
  expect(format).toBe("Telegram");
  expect(posts).toMatchObject([
    { id: "riverrun/2", url: "https://t.me/riverrun/2", publishedAt: "2026-05-03T09:02:00.000Z" },
    { id: "riverrun/1", url: "https://t.me/riverrun/1" },
  ]);
  expect(posts?.map(words)).toEqual([["Gill wins", "In 32:08"], ["Off."]]);
  expect(posts?.[0]?.byline).toBeUndefined();
});

it("reads it on any host, and without links on its times", () => {
  const body = channel(message(1, text("Off."))).replaceAll(/ href="[^"]*"/g, "");
  expect(reading(body, "https://saved.example/a").posts).toMatchObject([{ url: "https://t.me/riverrun/1" }]);
});

it("leaves out what a message answers, and notices of the channel itself", () => {
  const notice = message(2, text("River Run pinned a photo"), { classes: "service_message" });
  for (const quoted of ["tgme_widget_message_metatext", "tgme_widget_message_text js-message_reply_text"]) {
    const reply = `<a class="tgme_widget_message_reply"><div class="${quoted}">Who leads?</div></a>`;
    expect(reading(channel(message(1, reply + text("Gill.")), notice), URL_).posts?.map(words)).toEqual([["Gill."]]);
  }
});

it("has pictures, films, files and polls", () => {
  const photo = `<a class="tgme_widget_message_photo_wrap" style="width:9px;background-image:url('https://cdn.example/1.jpg')"></a>`;
  const film = `<a class="tgme_widget_message_video_player"><time class="message_video_duration">0:12</time></a>`;
  const file = `<div class="tgme_widget_message_document_title">results.pdf</div>`;
  const poll = `<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Who wins?</div><div class="tgme_widget_message_poll_option_text">Gill</div></div>`;
  const { posts } = reading(channel(message(1, photo), message(2, film + file), message(3, poll)), URL_);
  expect(posts?.map(({ body }) => body)).toEqual([
    [
      { type: "paragraph", text: "Who wins?" },
      { type: "list", ordered: false, items: [{ text: "Gill" }] },
    ],
    [{ type: "media" }, { type: "paragraph", text: "results.pdf" }],
    [{ type: "image", src: "https://cdn.example/1.jpg" }],
  ]);
});

it("names who signed a message, or whose message it is", () => {
  const signed = message(1, text("Off."), { meta: '<span class="tgme_widget_message_from_author">Ann Poe</span>' });
  const passedOn = message(2, `<a class="tgme_widget_message_forwarded_from_name">Timing</a>${text("5 km: 15:58")}`);
  expect(reading(channel(signed, passedOn), URL_).posts?.map(({ byline }) => byline?.name)).toEqual([
    "Timing",
    "Ann Poe",
  ]);
});

it("reads an emoji as its character", () => {
  const emoji = `<i class="emoji" style="background-image:url('//t.example/e.png')"><b>🥇</b></i> Gill`;
  expect(reading(channel(message(1, text(emoji))), URL_).posts?.[0]?.body).toEqual([
    { type: "paragraph", text: "🥇 Gill" },
  ]);
});

it("goes on with older messages, on the same host only", () => {
  const prev = (href: string) => `<link rel="prev" href="${href}">${channel(message(1, text("Off.")))}`;
  expect(reading(prev("/s/riverrun?before=1"), URL_).older).toEqual(["https://t.me/s/riverrun?before=1"]);
  expect(reading(prev("https://evil.example/"), URL_).older).toBeUndefined();
});

it.each(HOSTILE)("isn't harmed by %s", (markup) =>
  expectHarmless(reading(channel(message(1, text(markup))), URL_).posts),
);

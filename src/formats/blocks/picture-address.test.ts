import { expect, it } from "vitest";
import { parseHtml } from "../page/page";
import { toBlocks } from "./blocks";

const sources = (html: string) =>
  toBlocks(parseHtml(html)?.children ?? [], "https://club.example/live").map((block) =>
    block.type === "image" ? block.src : block.type,
  );

it.each([
  [
    "a set whose addresses have commas",
    '<img srcset="https://cdn.example/w_320,q_1/a.jpg 320w, /b.jpg 2x">',
    "https://cdn.example/w_320,q_1/a.jpg",
  ],
  ["a set without descriptors", '<img srcset="/a.jpg, /b.jpg 2x">', "https://club.example/a.jpg"],
  ["a set that begins with a comma", '<img srcset=" ,/a.jpg 1x">', "https://club.example/a.jpg"],
  ["a late set", '<img src="data:image/gif;base64,AA" data-srcset="/a.jpg 320w">', "https://club.example/a.jpg"],
  ["a late lazy set", '<img src="/blank.gif" data-lazy-srcset="/a.jpg 320w">', "https://club.example/a.jpg"],
  ["a late address", '<img src="data:image/gif;base64,AA" data-lazy-src="/a.jpg">', "https://club.example/a.jpg"],
  ["an original behind any placeholder", '<img src="/i/grey.gif" data-original="a.jpg">', "https://club.example/a.jpg"],
  [
    "a set beside a placeholder",
    '<img src="/i/lazy_placeholder.png" srcset="/a.jpg 1x">',
    "https://club.example/a.jpg",
  ],
  [
    "a source beside a placeholder",
    '<picture><source data-srcset="/a.webp 1x"><img src="/1x1.png"></picture>',
    "https://club.example/a.webp",
  ],
  [
    "a picture for browsers without scripts",
    '<img src="/spacer.gif" class="x"> <noscript><img src="/a.jpg"></noscript>',
    "https://club.example/a.jpg",
  ],
  [
    "a set that begins with a placeholder of its own",
    '<img srcset="data:image/gif;base64,R0lGOD,lh 1w, /a,b.jpg 640w, /c.jpg 2x">',
    "https://club.example/a,b.jpg",
  ],
  ["a late address with room for a width", '<img data-src="/{width}/a.jpg" src="">', "https://club.example/640/a.jpg"],
  [
    "the picture of an AMP page",
    '<amp-img src="/a.jpg" width="600" height="400"></amp-img>',
    "https://club.example/a.jpg",
  ],
  [
    "a picture for browsers without scripts that stands alone",
    '<div class="lazy"></div><noscript><img src="/a.jpg"></noscript>',
    "https://club.example/a.jpg",
  ],
  [
    "a late address beside an empty picture",
    '<img src="/img/empty.png" data-img="/a.jpg">',
    "https://club.example/a.jpg",
  ],
  [
    "a file in an attribute of any name",
    '<img src="/grey-loader.gif" data-delayed="/a.jpg?v=9">',
    "https://club.example/a.jpg?v=9",
  ],
  [
    "a set beside a preview of a few pixels",
    '<img src="/a.jpg?w=20" srcset="/a.jpg?w=400 400w, /a.jpg?w=800 800w">',
    "https://club.example/a.jpg?w=400",
  ],
  [
    "a late address beside a blurred preview",
    '<img src="/a.jpg?blur=9" data-src="/a.jpg">',
    "https://club.example/a.jpg",
  ],
  [
    "its own address beside a file for another use",
    '<img src="/a.jpg" data-share="/b.jpg">',
    "https://club.example/a.jpg",
  ],
  ...["blur=0", "w=", "w=0"].map((asked) => [
    `its own address where nothing small is asked for by ${asked}`,
    `<img src="/a.jpg?${asked}" data-share="/b.jpg">`,
    `https://club.example/a.jpg?${asked}`,
  ]),
  [
    "what stands in beside the name of a file",
    '<img src="/spacer.gif" data-name="bridge.jpg">',
    "https://club.example/spacer.gif",
  ],
  [
    "its own address beside a size that is no width",
    '<img src="/a.jpg?width=auto" data-share="/b.jpg">',
    "https://club.example/a.jpg?width=auto",
  ],
  [
    "its own address beside a name for scripts",
    '<img src="/a.jpg" data-src="42" data-image="hero">',
    "https://club.example/a.jpg",
  ],
  ["a placeholder, where there is nothing else", '<img src="/loading.gif">', "https://club.example/loading.gif"],
  [
    "a file with a placeholder's word inside another",
    '<img src="/uploading-area.jpg">',
    "https://club.example/uploading-area.jpg",
  ],
])("a picture's address is read from %s", (_, html, address) => {
  expect(sources(html)).toEqual([address]);
});

it("is none where a picture has only what no browser may load", () => {
  expect(sources('<img src="data:image/gif;base64,AA" data-src="javascript:/alert(1)">')).toEqual([]);
});

it.each([
  ["counts readers", '<noscript><img src="https://count.example/p?c=1"></noscript>'],
  ["is a pixel", '<noscript><img src="https://count.example/a.png" width="1" height="1"></noscript>'],
  ["is a pixel without size", '<img src="https://count.example/a.png" width="0" height="0">'],
  ["is hidden", '<noscript><img style="display:none" src="https://count.example/a.png"></noscript>'],
])("is none where a picture only %s", (_, html) => {
  expect(sources(html)).toEqual([]);
});

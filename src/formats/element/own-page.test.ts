import { expect, it } from "vitest";
import { isOwnPage } from "./card";

const BLOG = "https://run.example/live-blog-regatta";

it.each<[string, string, boolean]>([
  ["/live-blog-entry/brook-takes-the-lead/", BLOG, true],
  ["/liveblog_entry/brook-takes-the-lead/", BLOG, true],
  ["/news/brook-takes-the-lead/", BLOG, false],
  ["/liveblog_entry/brook-takes-the-lead/", "https://run.example/news", false],
  ["https://other.example/liveblog_entry/brook-takes-the-lead/", BLOG, false],
])("tells whether a name in a folder is that of a post of a live blog: %s on %s", (href, url, isOwn) =>
  expect(isOwnPage(href, url)).toBe(isOwn),
);

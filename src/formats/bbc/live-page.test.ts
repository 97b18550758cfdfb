import { expect, it } from "vitest";
import { openPage } from "../page/page";
import { olderPages } from "./live-page";

const URL = "https://www.bbc.co.uk/sport/live/athletics/1";
function older(html: string, url = URL, total?: number) {
  const page = openPage(`<html><body>${html}</body></html>`, url);
  if (!page) throw new Error("no page");
  return olderPages(page, total).map((address) => address.replace(URL, ""));
}
const nav = '<nav>page 1 of 5 <a href="?page=2">Older</a></nav>';

it("counts pages by what stands beside the links to them", () => {
  expect(older(nav)).toEqual(["?page=2", "?page=3", "?page=4", "?page=5"]);
});

it("counts pages by the links, where nothing else does", () => {
  expect(older('<a href="?page=2">2</a> <a href="/sport/live/athletics/1?page=3#top">3</a>')).toEqual([
    "?page=2",
    "?page=3",
  ]);
});

it("numbers pages in the path where the links do", () => {
  expect(older(`<a href="/sport/live/athletics/1/page/3">last</a>`)).toEqual(["/page/2", "/page/3"]);
});

it("keeps the rest of the address, but no fragment and no pinned post", () => {
  expect(older("", `${URL}?event=7&pinned_post_locator=urn%3Aasset%3Ax#now`, 2)).toEqual(["?event=7&page=2"]);
});

it.each(["?page=2", "?page=5", "/page/2"])("names none on an older page: %s", (place) => {
  expect(older(nav, URL + place, 9)).toEqual([]);
});

it("takes page 1 for the first page", () => {
  expect(older(nav, `${URL}?page=1`)).toHaveLength(4);
});

it.each([
  ["a page that has no others", "<p>page 1 of 5</p>"],
  ["pages of another address", '<p>page 1 of 5 <a href="/sport/live/athletics/2?page=2">Older</a></p>'],
  ["pages of another host", '<p>page 1 of 5 <a href="https://a.example/sport/live/athletics/1?page=2">Older</a></p>'],
  ["odd numbers", '<a href="?page=-2"></a><a href="?page=1.5"></a><a href="?page=x"></a><a href="?page=">1</a>'],
])("names none for %s", (_, html) => {
  expect(older(html)).toEqual([]);
});

it("goes no further back than fifty pages", () => {
  expect(older('<a href="?page=999999">last</a>').at(-1)).toBe("?page=50");
  expect(older("", URL, Number.POSITIVE_INFINITY).at(-1)).toBe("?page=50");
});

it("knows no pages of what has no address", () => {
  expect(older(nav, "saved.html", 3)).toEqual([]);
});

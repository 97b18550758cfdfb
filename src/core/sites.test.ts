import { describe, expect, it } from "vitest";
import { hostsRead, mayShowOverlayOn, patternsOf, siteOf } from "./sites";

const sites = (...some: string[]) => ({ sites: some, denied: [] as string[] });

describe("the overlay", () => {
  it.each([
    ["https://example.org/a", ["example.org"], true],
    ["http://example.org:8080/a", ["example.org"], true],
    ["http://127.0.0.1:8080/", ["127.0.0.1:9090"], true],
    ["https://mail.example.org/", ["example.org"], false],
    ["https://example.org.evil.example/", ["example.org"], false],
    ["https://example.org/", [], false],
    ["https://example.org/", ["*"], true],
    ["chrome://settings", ["*"], false],
    ["file:///etc/passwd", ["*"], false],
    ["not an address", ["*"], false],
  ] as const)("over %s, allowed over %s: %s", (address, chosen, may) => {
    expect(mayShowOverlayOn(address, sites(...chosen))).toBe(may);
  });

  it("is never shown over a denied site or its subdomains", () => {
    const denied = { sites: ["*", "bank.example"], denied: ["bank.example"] };
    expect(mayShowOverlayOn("https://bank.example/", denied)).toBe(false);
    expect(mayShowOverlayOn("https://www.bank.example/", denied)).toBe(false);
    expect(mayShowOverlayOn("https://riverbank.example/", denied)).toBe(true);
  });

  it.each([
    ["https://meet.google.com/abc", false],
    ["https://us02web.zoom.us/j/1", false],
    ["https://docs.google.com/presentation/d/1/edit", false],
    ["https://docs.google.com/document/d/1/edit", true],
    ["https://docs.google.com/presentations-of-2026", true],
    ["https://www.canva.com/design/x/view", false],
    ["https://www.canva.com/", true],
  ])("never stands where people meet or present: %s %s", (address, may) => {
    expect(mayShowOverlayOn(address, sites("*"))).toBe(may);
  });
});

it("sites become match patterns", () => {
  expect(patternsOf("example.org:8080")).toEqual(["http://example.org/*", "https://example.org/*"]);
  expect(patternsOf("*")).toEqual(["http://*/*", "https://*/*"]);
  expect(siteOf("https://example.org:8080/a")).toBe("example.org");
  expect(siteOf("chrome://newtab")).toBeUndefined();
});

it("tells which hosts are read, those of results too, so that their permission stays", () => {
  const follows = [{ url: "https://live.example/a" }, { url: "raceside:replay" }];
  const results = { "https://live.example/a": [{ url: "http://results.example:8080/b", races: {} }] };
  expect(hostsRead({ follows, results })).toEqual(["live.example", "results.example"]);
});

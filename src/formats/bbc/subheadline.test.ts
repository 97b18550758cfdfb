import { describe, expect, it } from "vitest";
import { readSubheadlines } from "./subheadline";

const read = (texts: string[], { hasContributors = false, title = "River Run, live" } = {}) => {
  const found = readSubheadlines(texts, hasContributors, title);
  return texts.map((text) => found.get(text));
};

describe("a subheadline", () => {
  it.each([
    ["Jo Vale", { name: "Jo Vale" }],
    ["By Jo Vale", { name: "Jo Vale" }],
    ["Jo Vale, Live editor", { name: "Jo Vale", role: "Live editor" }],
    ["Sam Reed - Reporting from the bridge", { name: "Sam Reed", role: "Reporting from the bridge" }],
    ["Sam Reed – BBC Sport", { name: "Sam Reed", role: "BBC Sport" }],
    ["Sam Reed | Correspondent", { name: "Sam Reed", role: "Correspondent" }],
    ["Sam Reed in Lagos", { name: "Sam Reed", role: "in Lagos" }],
    ["Sam Reed BBC News, Lagos", { name: "Sam Reed", role: "BBC News, Lagos" }],
    ["Jo Vale and Sam Reed", { name: "Jo Vale, Sam Reed" }],
    ["Ana de la Cruz, Editora", { name: "Ana de la Cruz", role: "Editora" }],
    ["Иван Петров, корреспондент", { name: "Иван Петров", role: "корреспондент" }],
    ["سامي ريد، مراسل", { name: "سامي ريد", role: "مراسل" }],
  ])("says who reports: %s", (text, byline) => {
    expect(read([text])).toEqual([{ byline }]);
  });

  it.each([
    "Men's wheelchair race",
    "Grand Prix",
    "Premier League",
    "World Cup - Final",
    "Stage 12",
    "Latest results, in short",
    "Elite Women",
    "سباق السيدات",
  ])("says what a post is about: %s", (text) => {
    expect(read([text], { title: "City Marathon" })).toEqual([{ label: text }]);
  });

  it("is a label on a page that says elsewhere who reports", () => {
    expect(read(["River Thames"], { hasContributors: true })).toEqual([{ label: "River Thames" }]);
  });

  it("is whoever another one gives a role, in a script without capitals", () => {
    expect(read(["سامي ريد", "سامي ريد، مراسل"])[0]).toEqual({ byline: { name: "سامي ريد" } });
  });
});

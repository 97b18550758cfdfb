import { describe, expect, it } from "vitest";
import { type Built, loadedWith } from "./paths";
import { grown } from "./ratchet";

const filesOf =
  (files: Record<string, string>): Built =>
  (path) =>
    files[path];

describe("the files that a page loads", () => {
  const built = filesOf({
    "src/views/popup/index.html":
      '<head><script type="module" async src="/assets/ahead.js"></script><link rel="modulepreload" crossorigin href="/assets/view.js"><link rel="stylesheet" href="/assets/index.css"><link rel="icon" href="/icons/16.png"></head>',
    "assets/ahead.js": 'import"./shared.js";import("./later.js");',
    "assets/view.js": 'import{a as b}from"./shared.js";\nexport{c}from"./far.js";const d=`import "nothing"`',
    "assets/shared.js": 'const from="./no.js";export{from as a};',
    "assets/far.js": "export const c=1",
    "assets/later.js": "",
    "assets/index.css": "@import 'x.js';",
  });

  it("are its scripts with their imports, and its style sheets, each once", () => {
    const ours = filesOf({ ...Object.fromEntries(["assets/view.js"].map((path) => [path, 'import"./shared.js"'])) });
    expect([...loadedWith("src/views/popup/index.html", (path) => ours(path) ?? built(path))]).toEqual([
      "src/views/popup/index.html",
      "assets/ahead.js",
      "assets/shared.js",
      "assets/view.js",
      "assets/index.css",
    ]);
  });

  it("include re-exported ones", () => {
    expect([...loadedWith("assets/far.js", built)]).toEqual(["assets/far.js"]);
    expect([...loadedWith("a.js", filesOf({ "a.js": 'x();export*from"./b.js";', "b.js": "" }))]).toEqual([
      "a.js",
      "b.js",
    ]);
  });

  it("throw if one is missing", () => {
    expect(() => loadedWith("a.js", filesOf({ "a.js": "import './assets/b.js'" }))).toThrow("assets/b.js");
  });
});

it("warns of files that are over 10 % larger than noted", () => {
  const noted = { what: "popup", noted: 50 };
  const heavier = { ...noted, is: 55.1 };
  expect(grown([{ ...noted, is: 40 }, { ...noted, is: 55 }, heavier])).toEqual([heavier]);
});

import { describe, expect, it } from "vitest";
import { weighed } from "./budget";
import { type Built, loadedWith } from "./paths";

const filesOf =
  (files: Record<string, string>): Built =>
  (path) =>
    files[path];

describe("what is loaded with a page", () => {
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

  it("is its scripts with all that they import, and its style sheets, each once", () => {
    const ours = filesOf({ ...Object.fromEntries(["assets/view.js"].map((path) => [path, 'import"./shared.js"'])) });
    expect([...loadedWith("src/views/popup/index.html", (path) => ours(path) ?? built(path))]).toEqual([
      "src/views/popup/index.html",
      "assets/ahead.js",
      "assets/shared.js",
      "assets/view.js",
      "assets/index.css",
    ]);
  });

  it("is what it hands on as well", () => {
    expect([...loadedWith("assets/far.js", built)]).toEqual(["assets/far.js"]);
    expect([...loadedWith("a.js", filesOf({ "a.js": 'x();export*from"./b.js";', "b.js": "" }))]).toEqual([
      "a.js",
      "b.js",
    ]);
  });

  it("is what a worker imports at once, and not what it imports later", () => {
    const worker = filesOf({
      "worker.js": 'importScripts("/a.js","/b.js");\naddEventListener("install",()=>importScripts("/later.js"));',
      "a.js": 'function load(name){\nif(!known[name])importScripts("/later.js");\n}',
      "b.js": "",
    });
    expect([...loadedWith("worker.js", worker)]).toEqual(["worker.js", "a.js", "b.js"]);
  });

  it("isn't guessed where a file is missing", () => {
    expect(() => loadedWith("a.js", filesOf({ "a.js": "import './assets/b.js'" }))).toThrow("assets/b.js");
  });
});

describe("a budget", () => {
  const budget = { what: "worker", goal: 90, held: 108 };

  it.each([
    [90_000, true, true],
    [90_001, true, false],
    [108_000, true, false],
    [108_001, false, false],
  ])("of 90 kB, held at 108, says of %i bytes that it is held: %s, and reached: %s", (bytes, isHeld, isReached) => {
    expect(weighed(budget, bytes)).toMatchObject({ isHeld, isReached });
  });
});

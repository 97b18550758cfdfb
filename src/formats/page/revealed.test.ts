import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";
import { readResults } from "../read";
import { refusalOf } from "../refusal/refusal";
import { openPage } from "./page";

const form = (inner: string, field = "__VIEWSTATE") =>
  `<body><form method="post" action="./page.aspx" id="aspnetForm"><input type="hidden" name="${field}" value="x">${inner}</form></body>`;
const ROWS = [
  ["12:12", "Ada Gill is home after ten kilometres."],
  ["12:05", "Seven of ten are done, in rain and wind."],
  ["11:30", "All of them are on their way now."],
].map(([clock, text]) => `<h3>${clock} Off</h3><p>${text}</p>`);

it.each(["__VIEWSTATE", "javax.faces.ViewState", "jakarta.faces.ViewState"])(
  "reads a page that is one form, as programs make it with the field %s",
  (field) => {
    const posts = reading(form(`<h1>Live ticker</h1>${ROWS.join("")}`, field)).posts;
    expect(posts?.map((post) => words(post)[0])).toEqual(ROWS.map((row) => /<p>(.*)<\/p>/.exec(row)?.[1]));
  },
);

it.each(["main", "article"])("reads a %s that is in a form, whatever that is for", (name) => {
  const body = `<form method="post"><${name}><h1>Live ticker</h1>${ROWS.join("")}</${name}></form>`;
  expect(reading(body).posts).toHaveLength(ROWS.length);
});

it("reads results in one", () => {
  const row = (rank: number, name: string, time: string) => `<tr><td>${rank}</td><td>${name}</td><td>${time}</td></tr>`;
  const rows = row(1, "Ada Brook", "32:08") + row(2, "Mira Lund", "32:41") + row(3, "Jo Hale", "33:02");
  const table = `<table><tr><th>Rank</th><th>Name</th><th>Time</th></tr>${rows}</table>`;
  const read = readResults(form(`<h1>10 km</h1>${table}`), "https://run.example/results.aspx");
  expect(read.ok && read.value.facts?.[0]?.entries).toHaveLength(3);
});

it("still takes one that asks for a password for a login, and other forms for none of the text", () => {
  const page = openPage(
    form('<h1>Sign in</h1><input name="u"><input type="password" name="p">'),
    "https://run.example/",
  );
  expect(page && refusalOf(page)).toMatchObject({ found: "login" });
  expect(reading(form(`<h1>Live ticker</h1>${ROWS.join("")}`, "q"))).toEqual({});
});

const TEXTS = ROWS.map((row) => /<p>(.*)<\/p>/.exec(row)?.[1]);
const read = (inner: string) => reading(`<h1>Live ticker</h1>${inner}`).posts?.map((post) => words(post)[0]);

describe("what scripts show", () => {
  it.each([
    ["what React sends late", `<template id="B:0"></template><div hidden id="S:0">${ROWS.join("")}</div>`],
    [
      "the tree of a custom element",
      `<live-blog><template shadowrootmode="open"><style>p{}</style>${ROWS.join("")}</template></live-blog>`,
    ],
    ["a tab", `<div role="tabpanel">Results</div><div role="tabpanel" hidden>${ROWS.join("")}</div>`],
    ["a tab by its class", `<div class="tab-pane" style="display: none">${ROWS.join("")}</div>`],
    ["a page that is hidden until its styles are there", `<main style="display:none">${ROWS.join("")}</main>`],
  ])("is read: %s", (_, inner) => expect(read(inner)).toEqual(TEXTS));

  it("is read where a heading's button unfolds it", () => {
    const parts = ROWS.map((row, i) =>
      row
        .replace(/<h3>(.*)<\/h3>/, `<h3><button aria-controls="p${i}">$1</button></h3>`)
        .replace(/<p>(.*)<\/p>/, `<div id="p${i}" hidden><p>$1</p></div>`),
    );
    expect(read(parts.join(""))).toEqual(TEXTS);
  });

  it.each(["#", "¶", "§", "🔗"])("is read without the sign in its heading that links to it: %s", (sign) => {
    const link = `<a class="headerlink" href="#part">${sign}</a>`;
    for (const end of ["<h3>", "</h3>"]) {
      const linked = ROWS.join("").replaceAll(end, end === "<h3>" ? end + link : link + end);
      const { posts } = reading(`<h1>Live ticker</h1>${linked}`);
      expect(posts?.map(({ headline }) => headline)).toEqual(["Off", "Off", "Off"]);
    }
  });

  it.each([
    ["a template", `<template>${ROWS.join("")}</template>`],
    ["what is hidden otherwise", `<div hidden>${ROWS.join("")}</div>`],
    [
      "what is hidden without an id, beside a button",
      `<h2><button>More</button></h2><div hidden>${ROWS.join("")}</div>`,
    ],
  ])("is not %s", (_, inner) => expect(read(inner)).toBeUndefined());
});

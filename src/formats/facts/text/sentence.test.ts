import { expect, it } from "vitest";
import { brief, read } from "../test-results";

const page = (title: string, ...paragraphs: string[]): string =>
  `<h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}`;
const women = "1. Ada Brook (Moss) 36:10; 2. Bea Hill (Fern) 36:41; 3. Fay Lake (Oak) 37:55.";
const men = "1. Finn Reed (Moss) 32:10; 2. Gus Moor (Fern) 32:41; 3. Hal Park (Oak) 33:55.";
const namesIn = (body: string) => read(body).map(({ name, entries }) => [name, entries.length]);

it("names races by titles with numbers, and behind other sentences", () => {
  expect(namesIn(page("Results", `Women 10 km: ${women}`, `It was warm. Men 10 km: ${men}`))).toEqual([
    ["Women 10 km", 3],
    ["Men 10 km", 3],
  ]);
  expect(namesIn(page("Results", `Women, 5.5 km: ${women}`))).toEqual([["Women, 5.5 km", 3]]);
  expect(namesIn(page("Results", `Women: ${women} Men: ${men}`))).toEqual([
    ["Women", 3],
    ["Men", 3],
  ]);
});

it("keeps the name of a race while it is on", () => {
  const poll = (far: string) => namesIn(page("Moss marathon results", `${far}: ${women}`));
  expect(poll("After 20 km")).toEqual([["Moss marathon results", 3]]);
  expect(poll("After 30 km")).toEqual(poll("After 20 km"));
});

it("calls a race as it will be called when another stands below it", () => {
  const [first, second] = [women, men].map((one) => one.replace(/\.$/, "").split("; ").join("<br>"));
  expect(namesIn(page("Moss Run results", `Women:<br>${first}`))).toEqual([["Women", 3]]);
  expect(namesIn(page("Moss Run results", `Women:<br>${first}<br>Men:<br>${second}`))).toEqual([
    ["Women", 3],
    ["Men", 3],
  ]);
  const headed = (far: string) => namesIn(`<h1>Moss</h1><h2>10 km results after ${far}</h2><p>Women: ${women}</p>`);
  expect(headed("4 km")).toEqual([["10 km results, Women", 3]]);
  expect(headed("8 km")).toEqual(headed("4 km"));
});

it("tells races of several parts of a page apart", () => {
  const parts = `<h2>5 km</h2><p>Women: ${women}</p><h2>10 km</h2><p>Women: ${women}</p>`;
  expect(namesIn(`<h1>Results</h1>${parts}`)).toEqual([
    ["5 km, Women", 3],
    ["10 km, Women", 3],
  ]);
  const lines = (rows: string) => `<p>${["The first:", ...rows.replace(/\.$/, "").split("; ")].join("<br>")}</p>`;
  const headed = `<h2>Women</h2>${lines(women)}<h2>Men</h2>${lines(men)}`;
  expect(namesIn(`<h1>Moss Run results</h1>${headed}`)).toEqual([
    ["Women", 3],
    ["Men", 3],
  ]);
});

it("takes no race without its first", () => {
  expect(brief(page("Results", `The first were ${women.replace("3.", "3. Eve Stone (Elm) 37:00; 4.")}`))).toEqual([]);
});

it("takes no chapters, steps, verses, prices or songs for results", () => {
  for (const said of [
    "Chapters: 1. Welcome 1:10; 2. Figures 4:22; 3. Questions 9:31.",
    "In this film: 1. The first ride 1:10, 2. Under the hood 4:22, 3. What we think 9:31.",
    "Steps: 1. Mix 2:30, 2. Knead 8:10, 3. Bake 50:10.",
    "Read: 1. Mark 4:12, 2. Luke 5:16, 3. John 15:07.",
    "Delivered in: 1. Moss Pizza 21:10, 2. Fern Pasta 24:40, 3. Oak Burger 31:02.",
    "1. Old Chair 12.50, 2. Green Lamp 14.80, 3. Long Table 99.10.",
    "Songs: 1. Rain (Ada Brook) 3:10, 2. River (Bea Hill) 3:44, 3. Bridge (Fay Lake) 4:01.",
    "Songs: 1. Long Rain (Ada Brook) 3:10, 2. Deep River (Bea Hill) 3:44, 3. Old Bridge (Fay Lake) 4:01.",
    "Speaking time: 1. Ada Brook (Green) 12:10, 2. Bea Hill (Blue) 14:22, 3. Fay Lake (Red) 19:40.",
    "1. Moss Bar, Hill Road, 8:05; 2. Fern Inn, Main Street, 9:10; 3. Oak Café, Lake Way, 10:20.",
  ])
    expect(brief(page("Results of our test", said))).toEqual([]);
});

it("takes neither chapters nor the course of a race with a distance for its results", () => {
  for (const said of [
    "Chapters: 1. The start 0:40, 2. The hills 4:22, 3. The end 9:31.",
    "Aid stations: 1. Moss Hut 2:10:00, 2. Fern Pass 4:50:00, 3. Oak Valley 8:00:00.",
  ])
    expect(brief(page("Results of my first 50 km", said))).toEqual([]);
});

it("reads lines below one heading beside others", () => {
  const lines = women.split("; ").map((one) => `<p>${one}</p>`);
  const headed = `<h1>Moss Run results</h1><div><h2>10 km</h2><h3>Women</h3>${lines.join("")}<h4>Share</h4></div>`;
  expect(namesIn(headed)).toHaveLength(1);
});

it("reads a paragraph for each who came in, below the heading of their race", () => {
  const lines = (rows: string) => rows.split("; ").map((one) => `<p>${one}</p>`);
  const parts = ["<h2>Women</h2>", ...lines(women), "<h2>Men</h2>", ...lines(men)];
  expect(namesIn(`<h1>Moss Run results</h1><div>${parts.join("")}</div>`)).toEqual([
    ["Women", 3],
    ["Men", 3],
  ]);
});

it("says of nobody that they came with the winner where only the winner has a time", () => {
  const only = "1. Ada Brook (NOR) 2:25:10; 2. Bea Hill (SWE); 3. Fay Lake (ITA); 4. Gwen Moor (FRA)";
  expect(brief(page("10 km results", only, only.replaceAll("; ", "<br>")))).toEqual([]);
});

it("takes neither who is out nor other links for who came with the one above", () => {
  const lines = [
    "1 Ada Brook (Nor) Moss 3:12:40",
    "2 Bea Hill (Swe) Fern 0:04",
    "3 Fay Lake (Ita) Oak 0:08",
    "4 Gwen Moor (Fra) abandoned",
    "5 Photos of the day (Gallery)",
  ];
  expect(brief(page("Stage 3 results", lines.join("<br>")))).toEqual([
    ["1|Ada Brook|3:12:40||", "2|Bea Hill||+0:04|", "3|Fay Lake||+0:08|"],
  ]);
});

import { expect, it } from "vitest";
import { reading } from "../markup/test-read";
import { each, LINES, page } from "./test-page";

const TIMES = ["12:30", "12:15", "12:00"];
const cards = (heads: readonly string[], title?: string, times = TIMES) =>
  page(
    each(
      times,
      (time, head) =>
        `<div class="card"><time datetime="2026-05-03T${time}:00+02:00">${time}</time> <h3>${head}</h3><p>${LINES[0]}</p></div>`,
      [...heads],
    ),
    title,
  );

it.each([
  ["matches, a line each", ["Mill Rovers 2–1 Port Town", "Lake Side 0-0 North Bank", "SV Steg 3:1 TSV Furt"]],
  ["versions of a program", ["Live Text 2.4.1", "v2.4.0", "2.3.9-beta"]],
  ["versions of two numbers", ["2.4", "2.3", "2.2"]],
  ["states of a failure", ["Resolved", "Monitoring", "Investigating"]],
])("takes no list of %s for posts", (_, heads) => expect(reading(cards(heads))).toEqual({}));

it("takes states of a failure for no posts that stand before what is said of them", () => {
  const said = (states: readonly string[]) =>
    page(each(TIMES, (time, state) => `<p>${time} ${state} - All of it is as we have said before.</p>`, [...states]));
  expect(reading(said(["Resolved", "Monitoring", "Investigating"]))).toEqual({});
  expect(reading(said(["Gill leads", "Lund leads", "Start"])).posts).toHaveLength(3);
  expect(reading(said(["Completed", "In progress", "Scheduled"])).posts).toHaveLength(3);
});

it.each([
  ["one match", ["Rovers 2–1 Town", "Rovers 1–1 Town", "Rovers 1–0 Town"]],
  ["several matches with what happened", ["Goal! Rovers 2–1 Town", "Half-time: Lake 0–0 Bank", "They are off in Steg"]],
  ["laps", ["Laps 10–12 Gill leads on", "Laps 7–9 Gill and Hill together", "Laps 1–6 All is calm"]],
  ["times of day", ["Gill at 12:42 Brook behind", "Gill at 12:31 Hill behind", "Gill at 12:20 Lund behind"]],
  ["kilometres", ["42.2", "21.1", "10.5"]],
  ["updates", ["Update", "Update", "Update"]],
])("keeps posts about %s", (_, heads) => expect(reading(cards(heads)).posts).toHaveLength(3));

it("keeps goals of several matches, which aren't shot on the hour", () => {
  const goals = ["Mill Rovers 2–1 Port Town", "Lake Side 0-0 North Bank", "SV Steg 3:1 TSV Furt"];
  expect(reading(cards(goals, undefined, ["12:31", "12:14", "12:02"])).posts).toHaveLength(3);
});

it.each([
  "Sticker of the river",
  "Titelliste im Ticker",
  "Online shop",
  "Live FAQ",
  "Search results: live ticker",
  "Live ticker: revision history",
])("reads no page called %s", (title) =>
  expect(reading(cards(["Gill leads", "Hill leads", "All are off"], title))).toEqual({}),
);

it.each([
  "Newsticker from the river",
  "Sportsticker",
  "ONLINE: Regata",
  "Sledovali jsme on-line: Regata",
  "УЖИВО: Регата",
  "Tiesiogiai: regata",
  "CANLI: yarış",
  "Ao minuto: regata",
  "Otseblogi: regatt",
  "Soutu – tikkeri",
  "Regatta, minut cu minut",
  "Eisticker: all about the race",
  "Live ticker: course, crews, FAQ",
  "Live ticker with the webcam at the bridge",
  "Live updates after search results in a find",
])("reads one called %s", (title) =>
  expect(reading(cards(["Gill leads", "Hill leads", "All are off"], title)).posts).toHaveLength(3),
);

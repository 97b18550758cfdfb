import { expect, it } from "vitest";
import { eventName } from "./event-name";

it.each([
  ["Harbour Marathon 2026: the elite races and 40,000 runners behind them", "Harbour Marathon 2026"],
  ["Live: Harbour Marathon – the leaders pass the bridge | Sport", "Harbour Marathon"],
  ["Coastal Grand Prix LIVE - lap by lap", "Coastal Grand Prix"],
  ["Tour of the Vals, stage 12 – live!", "Tour of the Vals, stage 12"],
  ["Hafenmarathon im Liveticker: Die Entscheidung", "Hafenmarathon"],
  ["EN DIRECT - Marathon du port : le départ des élites", "Marathon du port"],
  ["Maratón del puerto, en directo", "Maratón del puerto"],
  ["مباشر: ماراثون الميناء", "ماراثون الميناء"],
  ["Live", "Live"],
  ["F1: Lakeside Grand Prix live", "Lakeside Grand Prix"],
  ["Aliveness Run", "Aliveness Run"],
])("names the event of %j: %j", (title, name) => expect(eventName(title)).toBe(name));

it("tells two coverages of one event apart", () => {
  const titles = ["Tour of the Vals: stage 12", "Tour of the Vals: stage 13"];
  expect(titles.map((title) => eventName(title, titles))).toEqual(titles);
});

it("cuts a long name between words, and between characters where a script has no spaces", () => {
  const long = eventName("The Thirty-Seventh Annual International Harbour and River Marathon of Northgate");
  expect(long).toBe("The Thirty-Seventh Annual International Harbour…");
  expect(eventName("港".repeat(120))).toBe(`${"港".repeat(47)}…`);
  expect(eventName("🏃".repeat(60)).isWellFormed()).toBe(true);
});

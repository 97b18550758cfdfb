import { describe, expect, it } from "vitest";
import { reading } from "../markup/test-read";
import { each, page, times } from "./test-page";

describe("a page that says only that something is live", () => {
  const programme = (clocks: readonly string[]) => each(clocks, (clock, line) => `<h3>${clock}</h3><p>${line}</p>`);
  const evening = '<meta property="article:published_time" content="2026-05-03T10:00:00+02:00">';
  it.each([
    "River festival | Live",
    "Festival am Fluss – live",
    "Gottesdienst live",
    "La messe en direct",
    "Koncert uživo",
  ])("is a programme where all its times are round: %s", (title) => {
    expect(reading(page(programme(["12:15", "11:30", "10:00"]), title, evening))).toEqual({});
    expect(reading(page(programme(["12:25", "11:40", "10:05"]), title, evening))).toEqual({});
    expect(times(page(programme(["12:12", "11:30", "10:00"]), title, evening))).toHaveLength(3);
  });

  it.each([
    ["na-zywo", "Wieczór z biegami na żywo"],
    ["ao-vivo", "A corrida ao vivo"],
    ["en-directo", "La gala en directo"],
  ])("is a programme, also where its address says no more: %s", (path, title) => {
    const at = (clocks: string[]) => reading(page(programme(clocks), title, ""), `https://tv.example/${path}`).posts;
    expect(at(["11:25", "10:40", "9:05"])).toBeUndefined();
    expect(at(["11:23", "10:40", "9:05"])).toHaveLength(3);
  });

  it("is a ticker where it was changed just after its newest entry, in the zone that it names", () => {
    const changed = (clock: string, zone = "+02:00") =>
      `<meta property="article:modified_time" content="2026-05-03T${clock}:00${zone}">`;
    const at = (head: string, clocks = ["12:15", "11:30", "10:00"]) =>
      times(page(programme(clocks), "River festival | Live", head))?.length;
    expect(at(changed("12:18"))).toBe(3);
    expect(at(changed("12:40"))).toBeUndefined();
    expect(at(changed("10:18", "Z"))).toBeUndefined();
    expect(at(changed("13:10"), ["10:05", "11:30", "12:20"])).toBeUndefined();
    expect(at(changed("12:24"), ["10:05", "11:30", "12:20"])).toBe(3);
  });

  it("is a ticker where it has something every five or ten minutes, latest first", () => {
    const at = (clocks: string[]) => times(page(programme(clocks), "La régate en direct", ""))?.length;
    expect(at(["11:55", "11:45", "11:40"])).toBe(3);
    expect(at(["11:40", "11:45", "11:55"])).toBeUndefined();
    expect(at(["11:55", "11:30", "11:10"])).toBeUndefined();
  });

  it("is a ticker by its words, however round its times are", () => {
    expect(times(page(programme(["12:15", "11:30", "10:00"])))).toHaveLength(3);
  });
});

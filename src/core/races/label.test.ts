import { describe, expect, it } from "vitest";
import { raceFromLabel } from "./label";

describe("raceFromLabel", () => {
  it.each([
    ["Men's wheelchair race", "Men's wheelchair"],
    ["Women’s wheelchair race", "Women’s wheelchair"],
    ["Elite women's race", "Elite women"],
    ["London Marathon 2017: Elite men's race", "Elite men"],
    ["T53/54 wheelchair races", "T53/54 wheelchair"],
    ["Men's 10,000m final", "Men's 10,000m final"],
    ["Mass start", "Mass start"],
    ["World Para Athletics Marathon World Cup", "World Para Athletics Marathon World Cup"],
    ["Women's Boat Race", "Women's Boat Race"],
  ])("takes %s for the race %s", (label, name) => {
    expect(raceFromLabel(label, "London Marathon 2017")?.name).toBe(name);
  });

  it.each(["London Marathon 2017", "#GetInspired", "Lap 44/52", "Ken Jones", "get involved", "Weather", "BBC Two", ""])(
    "takes %s for no race",
    (label) => {
      expect(raceFromLabel(label, "London Marathon 2017")).toBeUndefined();
    },
  );

  it("gives one id however a label is quoted, accented or capitalised", () => {
    const ids = ["Men's wheelchair race", "men’s Wheelchair", "MENS WHEELCHAIR RACE"].map(
      (label) => raceFromLabel(label, "x")?.id,
    );
    expect(new Set(ids)).toEqual(new Set(["mens-wheelchair"]));
  });
});

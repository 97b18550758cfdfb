import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulesOf, rulesText } from "./rules";
import { ROOMS } from "./table";

it("rooms.json is made from the current table", () => {
  expect(readFileSync("lint/rooms.json", "utf8")).toBe(rulesText());
});

it("the table has exactly the folders under src", () => {
  const folders = (of: string) =>
    readdirSync(of, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const there = folders("src").flatMap((name) =>
    name === "views" ? folders("src/views").map((view) => `views/${view}`) : [name],
  );
  expect(Object.keys(ROOMS).sort()).toEqual(there.sort());
  expect(existsSync("src/core")).toBe(true);
});

it("imports run downward only: each room imports rooms that stand above it in the table", () => {
  const names = Object.keys(ROOMS);
  for (const [place, name] of names.entries())
    expect(names.slice(0, place), name).toEqual(expect.arrayContaining([...(ROOMS[name]?.imports ?? [])]));
});

it("a room may not import what its row doesn't name", () => {
  const made = rulesOf({
    low: { imports: [] },
    "views/high": { imports: ["low"], browser: true },
    "views/side": { imports: [] },
  });
  const text = JSON.stringify(made);
  expect(text).toContain("{views/high,views/side}/**");
  expect(text).toContain("{views/side,side}/**");
  expect(text).toContain("low/ knows no browser.");
});

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

it("imports run downward only", () => {
  const reached = (name: string, path: readonly string[] = []): string[] => {
    expect(path, `${name} leads back to itself`).not.toContain(name);
    return (ROOMS[name]?.imports ?? []).flatMap((next) => [next, ...reached(next, [...path, name])]);
  };
  for (const name of Object.keys(ROOMS)) reached(name);
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

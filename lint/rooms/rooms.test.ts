import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulesOf, rulesText } from "./rules";
import { ROOMS } from "./table";

it("has made its rules from the table as it is", () => {
  expect(readFileSync("lint/rooms.json", "utf8")).toBe(rulesText());
});

it("knows every folder under src, and none that isn't there", () => {
  const folders = (of: string) =>
    readdirSync(of, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const there = folders("src").flatMap((name) =>
    name === "views" ? folders("src/views").map((view) => `views/${view}`) : [name],
  );
  expect(Object.keys(ROOMS).sort()).toEqual(there.sort());
  expect(existsSync("src/core")).toBe(true);
});

it("lets imports run downward only", () => {
  const reached = (name: string, path: readonly string[] = []): string[] => {
    expect(path, `${name} leads back to itself`).not.toContain(name);
    return (ROOMS[name]?.imports ?? []).flatMap((next) => [next, ...reached(next, [...path, name])]);
  };
  for (const name of Object.keys(ROOMS)) reached(name);
});

it("closes a room to all that its row doesn't name", () => {
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

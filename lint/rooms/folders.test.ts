import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { ROOMS } from "./table";

/** The folders right below one, by what each imports of the others; the files beside them belong to none. */
function importsAmong(room: string): Map<string, Set<string>> {
  const folderOf = (path: string): string | undefined => {
    const [first = "..", second] = relative(room, path).split(sep);
    return first === ".." || second === undefined ? undefined : first;
  };
  const among = new Map<string, Set<string>>();
  for (const name of readdirSync(room, { recursive: true, encoding: "utf8" })) {
    const from = folderOf(join(room, name));
    if (!from || !/(?<!\.test)\.tsx?$/.test(name) || /(^|\/)test-/.test(name)) continue;
    const text = readFileSync(join(room, name), "utf8");
    const targets = [...text.matchAll(/from "(\.[^"]+)"/g)].flatMap(([, to = ""]) => {
      const folder = folderOf(join(room, dirname(name), to));
      return folder && folder !== from ? [folder] : [];
    });
    among.set(from, new Set([...(among.get(from) ?? []), ...targets]));
  }
  return among;
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(path, entry.name), ...foldersIn(join(path, entry.name))] : [],
  );

test.each(Object.keys(ROOMS).flatMap((room) => [join("src", room), ...foldersIn(join("src", room))]))(
  "the folders in %s import downward only",
  (room) => {
    const among = importsAmong(room);
    const follow = (folder: string, path: readonly string[]): void => {
      expect(path, "a circle of imports").not.toContain(folder);
      for (const next of among.get(folder) ?? []) follow(next, [...path, folder]);
    };
    for (const folder of among.keys()) follow(folder, []);
  },
);

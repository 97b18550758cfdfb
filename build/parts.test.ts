import type { Rolldown } from "vite";
import { expect, it } from "vitest";
import { partsOf } from "./parts";

type Loads = { imports?: string[]; dynamicImports?: string[]; facadeModuleId?: string };

/** A build's chunks by what they load. */
const bundle = (chunks: Record<string, Loads>) =>
  Object.fromEntries(
    Object.entries(chunks).map(([fileName, loads]) => [
      fileName,
      { type: "chunk", fileName, imports: [], dynamicImports: [], isEntry: "facadeModuleId" in loads, ...loads },
    ]),
  ) as unknown as Rolldown.OutputBundle;

const built = {
  "worker.js": { facadeModuleId: "/raceside/src/background/index.ts", imports: ["start.js"] },
  "start.js": { imports: ["shared.js", "some.js"], dynamicImports: ["read.js"] },
  "read.js": { imports: ["start.js", "dates.js"] },
  "dates.js": {},
  "shared.js": {},
  "some.js": { imports: ["shared.js"] },
  "popup.js": { facadeModuleId: "/raceside/src/popup/index.html", imports: ["view.js"], dynamicImports: ["recap.js"] },
  "options.js": { facadeModuleId: "/raceside/src/options/index.html", imports: ["view.js", "some.js"] },
  "view.js": { imports: ["shared.js"] },
  "recap.js": {},
  "overlay.js": { facadeModuleId: "/raceside/src/overlay/overlay.ts" },
};

it("tells what the worker has in common with all pages, with some, alone, later, and what pages have alone", () => {
  expect(partsOf(bundle(built))).toEqual({
    worker: "worker.js",
    scripts: {
      ofAll: ["shared.js"],
      ofSome: ["some.js"],
      now: ["worker.js", "start.js"],
      later: ["read.js", "dates.js"],
    },
    pages: ["popup.js", "view.js", "recap.js", "options.js"],
  });
});

it("has to have a worker, and pages that load nothing of what it loads later", () => {
  const { "worker.js": _, ...pages } = built;
  expect(() => partsOf(bundle(pages))).toThrow("worker");
  expect(() => partsOf(bundle({ ...built, "recap.js": { imports: ["dates.js"] } }))).toThrow("dates.js");
});

import { resolve } from "node:path";
import type { Rolldown } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import { READ_AHEAD } from "./read-ahead.ts";

type ChunkingContext = Parameters<Rolldown.CodeSplittingNameFunction>[1];
type Naming = (id: string, graph: ChunkingContext) => string | null;
type Follow = (module: NonNullable<ReturnType<ChunkingContext["getModuleInfo"]>>) => readonly string[];

const POPUP = "src/popup/index.tsx";
const PAGES = [POPUP, ...["panel", "options", "welcome", "popout"].map((page) => `src/${page}/index.tsx`)];
const BACKGROUND = manifest.background.service_worker;

const atOnce: Follow = ({ importedIds }) => importedIds;
const ever: Follow = ({ importedIds, dynamicallyImportedIds }) => [...importedIds, ...dynamicallyImportedIds];

/** Modules and all that they lead to. */
function broughtBy(paths: readonly string[], graph: ChunkingContext, follow: Follow): Set<string> {
  const known = new Set<string>();
  const add = (id: string) => {
    const module = graph.getModuleInfo(id);
    if (!module || known.has(id)) return;
    known.add(id);
    follow(module).forEach(add);
  };
  for (const path of paths) add(resolve(path));
  if (known.size < paths.length) throw new Error(`Not all of ${paths} are built.`);
  return known;
}

/**
 * A page's every file costs it a few milliseconds, and so does a worker's: what the popup needs at once comes in one, as
 * does what the background needs at once or later, but for what both need.
 */
export function inFewFiles(): Naming {
  let popup: Set<string> | undefined;
  let pages: Set<string> | undefined;
  let started: Set<string> | undefined;
  let background: Set<string> | undefined;
  return (id, graph) => {
    popup ??= broughtBy([POPUP], graph, atOnce);
    pages ??= broughtBy(PAGES, graph, ever);
    started ??= broughtBy([BACKGROUND], graph, atOnce);
    background ??= broughtBy([BACKGROUND], graph, ever);
    if (id === resolve(READ_AHEAD)) return "ahead";
    const isOfBackground = background.has(id);
    // What is the popup's own would run in the other pages too.
    if (popup.has(id) && !id.startsWith(resolve("src/popup"))) return isOfBackground ? "shared" : "view";
    if (isOfBackground && pages.has(id)) return "shared-with-some";
    if (isOfBackground) return started.has(id) ? "background" : "reading";
    return null;
  };
}

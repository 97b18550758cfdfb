import { resolve } from "node:path";
import type { Rolldown } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import { READ_AHEAD } from "./read-ahead.ts";

type ChunkingContext = Parameters<Rolldown.CodeSplittingNameFunction>[1];
type Naming = (id: string, graph: ChunkingContext) => string | null;
type Follow = (module: NonNullable<ReturnType<ChunkingContext["getModuleInfo"]>>) => readonly string[];

const POPUP = "src/views/popup/index.tsx";
const PAGES = [POPUP, ...["panel", "options", "welcome", "popout"].map((page) => `src/views/${page}/index.tsx`)];
/** What all pages link. */
const STYLE = "src/views/shared/view.css";
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

/** Which modules are whose. */
const ownersOf = (graph: ChunkingContext) => ({
  popup: broughtBy([POPUP], graph, atOnce),
  pages: PAGES.map((page) => broughtBy([page], graph, ever)),
  started: broughtBy([BACKGROUND], graph, atOnce),
  background: broughtBy([BACKGROUND], graph, ever),
});

/**
 * Every file costs a page or a worker a few milliseconds: what the popup needs at once comes in one, as does what the
 * background needs at once, or later; what both need is apart.
 */
export function inFewFiles(): Naming {
  let owners: ReturnType<typeof ownersOf> | undefined;
  return (id, graph) => {
    owners ??= ownersOf(graph);
    const { popup, pages, started, background } = owners;
    const ofPages = pages.filter((page) => page.has(id)).length;
    if (id === resolve(READ_AHEAD)) return "ahead";
    // Else the bundler would put it after each page's own.
    if (id === resolve(STYLE)) return "view";
    // What is the popup's own would run in the other pages too.
    if (popup.has(id) && !id.startsWith(resolve("src/views/popup"))) return background.has(id) ? "shared" : "view";
    if (background.has(id) && ofPages > 0) return "shared-with-some";
    if (background.has(id)) return started.has(id) ? "background" : "reading";
    return ofPages > 1 ? "pages" : null;
  };
}

import { resolve } from "node:path";
import type { Rolldown } from "vite";
import type { Target } from "./manifest.ts";
import { READ_AHEAD } from "./read-ahead.ts";

type ChunkingContext = Parameters<Rolldown.CodeSplittingNameFunction>[1];

type Follow = (module: NonNullable<ReturnType<ChunkingContext["getModuleInfo"]>>) => readonly string[];

/** A module and all that it leads to. */
function broughtBy(id: string, graph: ChunkingContext, follow: Follow, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  const module = graph.getModuleInfo(id);
  for (const imported of module ? follow(module) : []) broughtBy(imported, graph, follow, known);
  return known;
}

const atOnce: Follow = ({ importedIds }) => importedIds;
const ever: Follow = ({ importedIds, dynamicallyImportedIds }) => [...importedIds, ...dynamicallyImportedIds];

/** What the background needs at each start is one chunk, and so is what it loads later. */
export function inTwo(entry: string) {
  let now: Set<string> | undefined;
  return (id: string, graph: ChunkingContext): string => {
    now ??= broughtBy(resolve(entry), graph, atOnce);
    return now.has(id) ? "now" : "later";
  };
}

/**
 * A page's every file costs it a few milliseconds, so what the popup needs at once comes in one; in two where the
 * background is a page as well: what it imports too, and the rest, which it would carry for nothing.
 */
export function inFewFiles(target: Target) {
  let popup: Set<string> | undefined;
  let worker: Set<string> | undefined;
  return (id: string, graph: ChunkingContext): string | null => {
    popup ??= broughtBy(resolve("src/popup/index.tsx"), graph, atOnce);
    worker ??= broughtBy(resolve("src/background/index.ts"), graph, ever);
    if (id === resolve(READ_AHEAD)) return "ahead";
    // What is the popup's own would run in the other pages too.
    if (!popup.has(id) || id.startsWith(resolve("src/popup"))) return null;
    return target === "firefox" && worker.has(id) ? "shared" : "view";
  };
}

import { resolve } from "node:path";
import type { Rolldown } from "vite";
import { READ_AHEAD } from "./read-ahead.ts";

type ChunkingContext = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** What a module brings along as soon as it is run, itself included. */
function broughtBy(id: string, graph: ChunkingContext, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) broughtBy(imported, graph, known);
  return known;
}

/**
 * A page's every file costs it a few milliseconds, so what the popup needs at once comes in two: what the background
 * imports as well, and the rest, which the background would carry for nothing.
 */
export function inFewFiles() {
  let popup: Set<string> | undefined;
  let worker: Set<string> | undefined;
  return (id: string, graph: ChunkingContext): string | null => {
    popup ??= broughtBy(resolve("src/popup/index.tsx"), graph);
    worker ??= broughtBy(resolve("src/background/index.ts"), graph);
    if (id === resolve(READ_AHEAD)) return "ahead";
    // What is the popup's own would run in the other pages too.
    if (!popup.has(id) || id.startsWith(resolve("src/popup"))) return null;
    return worker.has(id) ? "shared" : "view";
  };
}

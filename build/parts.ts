import type { Rolldown } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import type { InScripts } from "./classic-scripts.ts";

/** A build's chunks, by who runs them. */
export interface Parts {
  /** The file that starts the worker. */
  worker: string;
  /** The worker's files. */
  scripts: InScripts<string>;
  /** Files that pages alone load. */
  pages: string[];
}

type Follow = (chunk: Rolldown.OutputChunk) => readonly string[];
const atOnce: Follow = ({ imports }) => imports;
const ever: Follow = ({ imports, dynamicImports }) => [...imports, ...dynamicImports];

/** A chunk's file and those of all that it can load. */
export const reachedFrom = (file: string, bundle: Rolldown.OutputBundle): Set<string> => broughtBy(file, bundle, ever);

function broughtBy(file: string, bundle: Rolldown.OutputBundle, follow: Follow, known = new Set<string>()) {
  const chunk = bundle[file];
  if (known.has(file) || chunk?.type !== "chunk") return known;
  known.add(file);
  for (const next of follow(chunk)) broughtBy(next, bundle, follow, known);
  return known;
}

const entries = (bundle: Rolldown.OutputBundle, path: string): string[] =>
  Object.values(bundle).flatMap((file) =>
    file.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith(path) ? file.fileName : [],
  );

/** @throws where there is no worker, or where a page has something of what the worker loads later */
export function partsOf(bundle: Rolldown.OutputBundle): Parts {
  const [worker] = entries(bundle, manifest.background.service_worker);
  if (!worker) throw new Error("The worker isn't among what was built.");
  const pages = entries(bundle, ".html").map((page) => reachedFrom(page, bundle));
  const isOfSome = (file: string) => pages.some((page) => page.has(file));
  const isOfAll = (file: string) => pages.every((page) => page.has(file));
  const started = [...broughtBy(worker, bundle, atOnce)];
  const later = [...reachedFrom(worker, bundle)].filter((file) => !started.includes(file));
  const both = later.find(isOfSome);
  if (both) throw new Error(`Pages have ${both} in common with what the worker loads later.`);
  return {
    worker,
    scripts: {
      ofAll: started.filter(isOfAll),
      ofSome: started.filter((file) => isOfSome(file) && !isOfAll(file)),
      now: started.filter((file) => !isOfSome(file)),
      later,
    },
    pages: [...new Set(pages.flatMap((page) => [...page]))].filter((file) => !started.includes(file)),
  };
}

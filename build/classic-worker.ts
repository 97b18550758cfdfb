import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import { classicScripts } from "./classic-scripts.ts";
import { inTwo } from "./few-files.ts";
import { nativeApi } from "./native-api.ts";

/** What every start of the worker needs, and what it loads only when something is to be read. */
export const WORKER = "service-worker.js";
export const WORKER_LATER = "service-worker-later.js";

/** Where the bundler puts the overlay's script, which the worker asks the browser to put into pages. */
export const OVERLAY = "src/overlay/overlay.js";

const isWorker = (chunk: Rolldown.OutputChunk): boolean =>
  chunk.facadeModuleId?.endsWith(manifest.background.service_worker) === true;

/** All that a chunk can load, itself included. */
function reachable(from: string, bundle: Rolldown.OutputBundle, known = new Set<string>()): Set<string> {
  const chunk = bundle[from];
  if (known.has(from) || chunk?.type !== "chunk") return known;
  known.add(from);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) reachable(next, bundle, known);
  return known;
}

/**
 * Makes classic scripts of Chrome's worker, after all else is built: they start in half of the time of modules, and may
 * load a part of themselves later, which modules in workers can't (docs/performance.md).
 */
export const classicWorker = (): Plugin => {
  let folder = "";
  let leftOver: string[] = [];
  return {
    name: "classic-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = config.build.outDir;
    },
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const [worker] = chunks.filter(isWorker);
      const pages = chunks.filter((chunk) => chunk.isEntry && !isWorker(chunk));
      const needed = new Set(pages.flatMap(({ fileName }) => [...reachable(fileName, bundle)]));
      if (!worker) return this.error("The worker isn't among what was built.");
      leftOver = [...reachable(worker.fileName, bundle)].filter((file) => !needed.has(file));
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler(error) {
        // Then what was built before is still there, and stays.
        if (error) return;
        if (!existsSync(join(folder, OVERLAY))) this.error(`There is no ${OVERLAY}.`);
        const { now, later } = classicScripts(await workerChunks(), WORKER_LATER);
        const built = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
        for (const file of [...leftOver, built.background.service_worker]) rmSync(join(folder, file));
        writeFileSync(join(folder, WORKER), now);
        writeFileSync(join(folder, WORKER_LATER), later);
        const background = { service_worker: WORKER };
        writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...built, background }, null, 2));
      },
    },
  };
};

/** The worker as CommonJS. */
async function workerChunks(): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [overlayScript, nativeApi],
    // In a library it would stay as it is, and no worker has it.
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2022",
      write: false,
      minify: true,
      reportCompressedSize: false,
      lib: { entry: manifest.background.service_worker, formats: ["cjs"] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          strict: true,
          dynamicImportInCjs: false,
          codeSplitting: {
            groups: [
              {
                name: inTwo(),
                debugName: "few files",
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  });
  const outputs = [built].flat() as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output.filter((file) => file.type === "chunk"));
}

/** Where the overlay's script is; it is built already. */
const overlayScript: Plugin = {
  name: "overlay-script",
  enforce: "pre",
  resolveId: (id) => (id.endsWith("?script&iife") ? `\0${id}` : null),
  load: (id) => (id.endsWith("?script&iife") ? `export default ${JSON.stringify(OVERLAY)};` : null),
};

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";
import { classicScripts, SCRIPTS, withLoaded } from "./classic-scripts.ts";
import { type Parts, partsOf, reachedFrom } from "./parts.ts";

/** Where the bundler puts the overlay's script, which the worker asks the browser to put into pages. */
export const OVERLAY = "src/overlay/overlay.js";

/**
 * Makes classic scripts of Chrome's worker, after all else is built: they start in half of the time of modules, and may
 * load a part of themselves later, which modules in workers can't (docs/performance.md). What pages need as well comes to
 * them by such a script too.
 */
export const classicWorker = (): Plugin => {
  let folder = "";
  let parts: Parts;
  return {
    name: "classic-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = config.build.outDir;
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, chunk }) {
        parts = partsOf(bundle);
        const { ofAll, ofSome } = parts.scripts;
        const reached = reachedFrom(chunk?.fileName ?? "", bundle);
        const script = (src: string) => ({
          tag: "script",
          attrs: { defer: true, src: `/${src}` },
          injectTo: "head-prepend" as const,
        });
        return {
          html: [...ofAll, ...ofSome].reduce((rest, file) => rest.replace(preloaded(file), ""), html),
          tags: [script(SCRIPTS.ofAll), ...(ofSome.some((file) => reached.has(file)) ? [script(SCRIPTS.ofSome)] : [])],
        };
      },
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler(error) {
        // Then what was built before is still there, and stays.
        if (error) return;
        if (!existsSync(join(folder, OVERLAY))) this.error(`There is no ${OVERLAY}.`);
        const read = (file: string) => readFileSync(join(folder, file), "utf8");
        const write = (file: string, code: string) => writeFileSync(join(folder, file), code);
        const modules = (files: string[]) => files.map((file) => ({ fileName: basename(file), code: read(file) }));

        const { ofAll, ofSome, now, later } = parts.scripts;
        const scripts = { ofAll: modules(ofAll), ofSome: modules(ofSome), now: modules(now), later: modules(later) };
        for (const [path, code] of classicScripts(scripts, basename(parts.worker))) write(path, code);
        const shared = [...scripts.ofAll, ...scripts.ofSome].map(({ fileName }) => fileName);
        for (const page of parts.pages) write(page, withLoaded(read(page), shared));

        const built = JSON.parse(read("manifest.json"));
        const background = { service_worker: SCRIPTS.now };
        write("manifest.json", JSON.stringify({ ...built, background }, null, 2));
        const leftOver = [...ofAll, ...ofSome, ...now, ...later, built.background.service_worker];
        for (const file of leftOver) rmSync(join(folder, file));
      },
    },
  };
};

const preloaded = (file: string) => `<link rel="modulepreload" crossorigin href="/${file}">`;

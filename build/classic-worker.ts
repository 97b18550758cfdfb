import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

/**
 * Makes one classic script of the modules of Chrome's worker, after all else is built: it starts in two thirds of the
 * time, hundreds of times in a race, and one module of the same doesn't (docs/performance.md).
 */
export const classicWorker = (): Plugin => {
  let folder = "";
  return {
    name: "classic-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
        const { service_worker: worker } = manifest.background;
        const loader = join(folder, worker);
        const [, own = ""] = /import '(.+)'/.exec(readFileSync(loader, "utf8")) ?? [];
        await build({
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          build: {
            target: "es2022",
            outDir: folder,
            emptyOutDir: false,
            reportCompressedSize: false,
            rolldownOptions: { input: loader, output: { format: "iife", entryFileNames: worker } },
          },
        });
        // What pages share with it they still import; this was its own.
        rmSync(join(folder, own));
        writeFileSync(
          join(folder, "manifest.json"),
          JSON.stringify({ ...manifest, background: { service_worker: worker } }, null, 2),
        );
      },
    },
  };
};

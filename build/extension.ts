import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { build, type Plugin, type PluginOption } from "vite";
import { manifestFor, type Target } from "./manifest.ts";

/** Scripts that aren't part of a page, by their built file. */
export const SCRIPTS = { background: "background.js", overlay: "overlay.js" } as const;
const SOURCES = {
  [SCRIPTS.background]: "src/background/index.ts",
  [SCRIPTS.overlay]: "src/overlay/overlay.ts",
};

/** The extension for a browser: crxjs builds its pages and its manifest, `scripts` the rest. */
export const extension = (browser: Target): PluginOption[] => {
  const { background, ...manifest } = manifestFor(browser);
  return [polyfillAsModule, ...crx({ manifest: manifest as ManifestV3Export, browser }), scripts(background)];
};

/**
 * webextension-polyfill is a script that sets `module.exports`. To import it as such, the bundler copies all properties of
 * the browser's API, and Chromium sets each part of it up for that, used or not.
 */
const polyfillAsModule: Plugin = {
  name: "polyfill-as-module",
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: (code) => ({
      code: `const module = { exports: {} }; const { exports } = module;\n${code}\nexport default module.exports;`,
      map: null,
    }),
  },
};

/**
 * Builds the background and the overlay as one classic script each. crxjs builds a worker only as modules, which start
 * more slowly (docs/performance.md), and makes content scripts readable by every site.
 */
const scripts = (background: object): CrxPlugin => ({
  name: "scripts",
  apply: "build",
  enforce: "post",
  async buildStart() {
    for (const [fileName, input] of Object.entries(SOURCES)) {
      // Built as a library, since Vite would wrap its imports on demand for a page.
      const [built] = [
        await build({
          configFile: false,
          plugins: [polyfillAsModule],
          publicDir: false,
          logLevel: "warn",
          build: { target: "es2022", write: false, lib: { entry: input, formats: ["iife"], name: "raceside" } },
        }),
      ].flat();
      if (!built || !("output" in built)) throw new Error(`${input} wasn't built once.`);
      const [{ code, moduleIds }] = built.output;
      for (const id of moduleIds) this.addWatchFile(id);
      this.emitFile({ type: "asset", fileName, source: code });
    }
  },
  renderCrxManifest: (built) => ({ ...built, background }) as typeof built,
});

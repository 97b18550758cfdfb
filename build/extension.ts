import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { build, type Plugin, type PluginOption, type Rolldown } from "vite";
import { manifestFor, type Target } from "./manifest.ts";

/** Scripts that aren't part of a page, by their built file. */
export const SCRIPTS = { background: "background.js", reading: "reading.js", overlay: "overlay.js" } as const;

/** The extension for a browser: crxjs builds its pages and its manifest, `scripts` the rest. */
export const extension = (browser: Target): PluginOption[] => {
  const { background, ...manifest } = manifestFor(browser);
  return [polyfillAsModule, ...crx({ manifest: manifest as ManifestV3Export, browser }), scripts(background, browser)];
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
 * Builds the background and the overlay as classic scripts. crxjs builds a worker only as modules, which start more slowly
 * (docs/performance.md), and makes content scripts readable by every site.
 */
const scripts = (background: object, browser: Target): CrxPlugin => ({
  name: "scripts",
  apply: "build",
  enforce: "post",
  async buildStart() {
    const emit = (fileName: string, { code, moduleIds }: Rolldown.OutputChunk) => {
      for (const id of moduleIds) this.addWatchFile(id);
      this.emitFile({ type: "asset", fileName, source: code });
    };
    emit(SCRIPTS.overlay, await bundled("src/overlay/overlay.ts"));
    if (browser === "firefox") return emit(SCRIPTS.background, await bundled(BACKGROUND));
    const reading = await bundled(READING);
    emit(SCRIPTS.reading, reading);
    emit(SCRIPTS.background, await bundled(BACKGROUND, importedWhenNeeded(reading.exports)));
  },
  renderCrxManifest: (built) => ({ ...built, background }) as typeof built,
});

const BACKGROUND = "src/background/index.ts";
const READING = "src/background/reading.ts";
/** The global variable with what a script exports. */
const EXPORTS = "raceside";

/** A classic script of an entry and all that it imports. */
async function bundled(entry: string, ...plugins: Plugin[]): Promise<Rolldown.OutputChunk> {
  const [built] = [
    await build({
      configFile: false,
      plugins: [polyfillAsModule, ...plugins],
      publicDir: false,
      logLevel: "warn",
      // Built as a library, since Vite would wrap its imports on demand for a page.
      build: { target: "es2022", write: false, lib: { entry, formats: ["iife"], name: EXPORTS } },
    }),
  ].flat();
  if (!built || !("output" in built)) throw new Error(`${entry} wasn't built once.`);
  return built.output[0];
}

/**
 * Leaves what reads pages out of Chrome's worker, whose start takes as long as its script is large, and imports it when it is
 * first needed. A worker may then only import what it also imported while it was installed (Service Workers,
 * "importScripts()"); an error there fails the installation.
 */
const importedWhenNeeded = (exports: readonly string[]): Plugin => ({
  name: "imported-when-needed",
  load: {
    filter: { id: `**/${READING}` },
    handler: () => `importScripts("${SCRIPTS.reading}"); export const { ${exports.join(", ")} } = ${EXPORTS};`,
  },
  outputOptions: (options) => ({
    ...options,
    banner: `addEventListener("install", () => importScripts("${SCRIPTS.reading}"));`,
  }),
});

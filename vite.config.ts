import { resolve } from "node:path";
import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import type { Plugin, Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };

type ChunkingContext = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const browser = process.env.BROWSER_TARGET === "firefox" ? "firefox" : "chrome";

/** Firefox runs the worker as an event page and wants to know who made the extension and what data it sends: none. */
function manifestFor(target: "chrome" | "firefox"): ManifestV3Export {
  if (target === "chrome") return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, background, permissions, ...shared } = manifest;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    background: { scripts: [background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "raceside@raceside.example",
        // The first that read data_collection_permissions.
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  } as ManifestV3Export;
}

/** Firefox has its sidebar under another name. Only now, since crxjs builds the page of Chrome's alone. */
const sidebarForFirefox: CrxPlugin = {
  name: "sidebar-for-firefox",
  enforce: "post",
  renderCrxManifest(built) {
    if (browser === "chrome") return null;
    const { side_panel: _, ...rest } = built as typeof built & Pick<typeof manifest, "side_panel">;
    const { default_title, default_icon } = manifest.action;
    const default_panel = manifest.side_panel.default_path;
    return Object.assign(rest, {
      sidebar_action: { default_panel, default_title, default_icon, open_at_install: false },
    });
  },
};

/**
 * The overlay's script is put into pages by the browser itself. The bundler lists it as readable by every site, which
 * would tell every site that the extension is there, and adds a second form of it that nothing uses.
 */
const nothingForPages: CrxPlugin = {
  name: "nothing-for-pages",
  enforce: "post",
  renderCrxManifest({ web_accessible_resources: _listed, ...manifest }, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("/src/overlay/overlay.ts")) delete bundle[file];
    }
    return manifest;
  },
};

/** The module that asks storage for what a view shows first. */
const READ_AHEAD = "src/ui/read-ahead.ts";

/** Pages run it before the rest of their code has come. */
const readAhead: Plugin = {
  name: "read-ahead",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle = {} }) {
      const script = Object.values(bundle).find(
        (chunk) => chunk.type === "chunk" && chunk.moduleIds.includes(resolve(READ_AHEAD)),
      );
      const attrs = { type: "module", async: true, crossorigin: true, src: `/${script?.fileName}` };
      return script ? [{ tag: "script", attrs, injectTo: "head-prepend" }] : [];
    },
  },
};

/** What a module brings along as soon as it is run, itself included. */
function broughtBy(id: string, graph: ChunkingContext, known = new Set<string>()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) broughtBy(imported, graph, known);
  return known;
}

/**
 * A page's every file costs it a few milliseconds, so what the popup needs at once comes in two: what the worker, which
 * pays for every byte at each start, runs as well, and the rest.
 */
function inFewFiles() {
  let popup: Set<string> | undefined;
  let worker: Set<string> | undefined;
  return (id: string, graph: ChunkingContext): string | null => {
    popup ??= broughtBy(resolve("src/popup/index.tsx"), graph);
    worker ??= broughtBy(resolve("src/background/index.ts"), graph);
    if (id.endsWith("rolldown/runtime.js")) return "shared";
    // What is the popup's own would run in the other pages too.
    if (id === resolve(READ_AHEAD)) return "ahead";
    if (!popup.has(id) || id.startsWith(resolve("src/popup"))) return null;
    return worker.has(id) ? "shared" : "view";
  };
}

export default defineConfig({
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: "es2022",
    // A page's scripts are fetched side by side, and not one after the other as each is found to be needed.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    reportCompressedSize: false,
    // The pages that the manifest doesn't name.
    rolldownOptions: {
      input: { welcome: "src/welcome/index.html", popout: "src/popout/index.html" },
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          groups: [{ name: inFewFiles(), debugName: "few files", includeDependenciesRecursively: false }],
        },
      },
    },
  },
  // crxjs serves and builds extensions; unit tests need neither.
  plugins: process.env.VITEST
    ? []
    : [crx({ manifest: manifestFor(browser), browser }), sidebarForFirefox, nothingForPages, readAhead],
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "lint/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // Only the browser runs it.
    alias: [{ find: /^.+\?script&iife$/, replacement: resolve("src/test-script.ts") }],
  },
});

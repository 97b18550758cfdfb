import type { CrxPlugin } from "@crxjs/vite-plugin";
import type { Plugin } from "vite";
import manifest from "../manifest.json" with { type: "json" };
import type { Target } from "./manifest.ts";

/** Firefox has its sidebar under another name. Only now, since crxjs builds the page of Chrome's alone. */
export const sidebarFor = (browser: Target): CrxPlugin => ({
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
});

/**
 * The overlay's script is put into pages by the browser itself. The bundler lists it as readable by every site, which
 * would tell every site that the extension is there, and adds a second form of it that nothing uses.
 */
export const nothingForPages: CrxPlugin = {
  name: "nothing-for-pages",
  enforce: "post",
  renderCrxManifest({ web_accessible_resources: _listed, ...manifest }, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("/src/overlay/overlay.ts")) delete bundle[file];
    }
    return manifest;
  },
};

/**
 * Until its path is known, the bundler writes a mark for the overlay's script that follows from the folder in which it is
 * built, and names the worker's file by a hash of that. Meanwhile it is another mark, so every folder builds the same.
 */
export const sameInEveryFolder = (): CrxPlugin => {
  const SAME = "import.meta.OVERLAY_SCRIPT";
  let mark = "";
  return {
    name: "same-in-every-folder",
    transform(code, id) {
      if (!id.includes("?scriptId=")) return null;
      mark = /import\.meta\.CRX_DYNAMIC_SCRIPT_\w+/.exec(code)?.[0] ?? this.error(`${id} has no mark.`);
      return code.replace(mark, SAME);
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk") chunk.code = chunk.code.replaceAll(SAME, mark);
      }
    },
  };
};

/**
 * What is loaded later comes as it is: the rules for it stand in its page's style sheet. The bundler would have a loader
 * of its own come with it, which looks for others.
 */
export const nothingAlong: Plugin = {
  name: "nothing-along",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
};

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { type Launched, openExtensionPage, POPUP } from "../../testing/browser";

/** Pages with which the popup is compared, by their paths in the extension. */
export const STATIC = "static.html";
export const BARE = "bare.html";

/**
 * Adds a page to the extension that shows the popup's newest posts without a script: no page can show them sooner.
 *
 * @param folder the extension's, which is the one that was launched
 */
export async function writeStatic(folder: string, { context, extensionId }: Launched, shown: number): Promise<void> {
  const popup = await openExtensionPage(context, extensionId, POPUP);
  // In a window this high, the list draws them all.
  await popup.setViewportSize({ width: 400, height: 20_000 });
  await popup.locator("#app").evaluate((app) => app.style.setProperty("max-block-size", "none"));
  await popup
    .getByRole("article")
    .nth(shown - 1)
    .waitFor();
  const body = await popup.evaluate((count) => {
    document.getElementById("app")?.removeAttribute("style");
    for (const article of [...document.querySelectorAll("article")].slice(count)) article.remove();
    return new XMLSerializer().serializeToString(document.body);
  }, shown);
  const [head = ""] = (await readFile(join(folder, POPUP), "utf8")).split("</head>");
  const bare = head.replaceAll(/<script[^>]*>\s*<\/script>|<link rel="modulepreload"[^>]*>/g, "");
  const html = `${bare}</head>${body.replaceAll(/<script.*?(?:<\/script>|\/>)/gs, "")}</html>`;
  await writeFile(join(folder, STATIC), html);
  await popup.close();
}

/** Adds a page to the extension that draws only headlines, from one key with Preact. */
export async function writeBare(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      target: "es2022",
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: "bench/popup/bare.tsx", output: { entryFileNames: "bare.js" } },
    },
  });
  const head = '<meta charset="utf-8"><title>Bare</title><script type="module" src="/bare.js"></script>';
  await writeFile(join(folder, BARE), `<!doctype html><html lang="en"><head>${head}</head><body></body></html>`);
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActionState } from "../../testing/browser";
import { html } from "../../testing/publisher/html";

/**
 * A page that draws the toolbar button at its real size, as the browser reports it: a headless
 * browser's own toolbar can't be photographed.
 */
export async function toolbarPage(state: ActionState, extension: string): Promise<string> {
  const icon = await readFile(join(extension, "icons", "32.png"), "base64");
  const [red = 0, green = 0, blue = 0] = state.colour;
  const badge = state.badge !== "" && html`<b style="background: rgb(${red} ${green} ${blue})">${state.badge}</b>`;
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The toolbar button</title>
<style>
:root { color-scheme: light dark; font: 12px/16px system-ui, sans-serif; color: light-dark(#1f2328, #e6edf3) }
body { margin: 0; padding: 8px; background: light-dark(#dee1e6, #202124) }
nav { display: flex; gap: 8px; align-items: center; padding: 4px 8px; background: light-dark(#fff, #35363a) }
i { flex: 1; height: 28px; border-radius: 14px; background: light-dark(#eff1f5, #202124) }
span { position: relative; width: 28px; height: 28px; border-radius: 50% }
img { position: absolute; inset: 6px; width: 16px; height: 16px }
b { position: absolute; right: 0; bottom: 1px; min-width: 9px; padding: 0 3px; border-radius: 4px; color: #fff;
  font: 600 10px/13px system-ui, sans-serif; text-align: center }
p { width: fit-content; max-width: 340px; margin: 4px 0 0 auto; padding: 4px 8px; border-radius: 4px;
  background: light-dark(#fff, #3c4043); box-shadow: 0 1px 4px rgb(0 0 0 / .4) }
</style>
<nav><i></i><span><img src="data:image/png;base64,${icon}" alt="">${badge}</span></nav>
<p>${state.title}</p>
</html>
`.text;
}

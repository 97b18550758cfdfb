import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { actionState, OPTIONS, openExtensionPage, POPUP } from "../../testing/browser";
import type { Stage } from "./stage";
import { toolbarPage } from "./toolbar";

const SCHEMES = ["light", "dark"] as const;

/** Saves popup, options and toolbar button as they are now, each in light and dark, as `…/popup-light.png`. */
export async function takePictures({ launched, options }: Stage, extension: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { context, extensionId } = launched;
  const state = await actionState(options);

  const popup = await openExtensionPage(context, extensionId, POPUP);
  await popup.setViewportSize({ width: 400, height: 560 });
  await popup.getByRole("article").first().waitFor();
  await inBothSchemes(popup, join(folder, "popup"));
  await popup.close();

  const settings = await openExtensionPage(context, extensionId, OPTIONS);
  await settings.setViewportSize({ width: 900, height: 800 });
  await settings.getByRole("radiogroup").first().waitFor();
  await inBothSchemes(settings, join(folder, "options"), true);
  await settings.close();

  const toolbar = await context.newPage();
  await toolbar.setViewportSize({ width: 400, height: 110 });
  await toolbar.setContent(await toolbarPage(state, extension));
  await inBothSchemes(toolbar, join(folder, "toolbar"));
  await toolbar.close();
}

async function inBothSchemes(page: Page, path: string, fullPage = false): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.screenshot({ path: `${path}-${colorScheme}.png`, fullPage });
  }
}

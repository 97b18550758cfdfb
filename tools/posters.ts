import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "../testing/browser";
import { SCREENSHOT, type Size, TILE, tile } from "./posters/poster";
import { posters } from "./posters/posters";
import { scene } from "./screenshots/scene";

// `npm run posters [-- NAME…]`: makes the stores' pictures from the last build, in docs/store/pictures.

const FOLDER = "docs/store/pictures";
const named = process.argv.slice(2);
const isWanted = (name: string): boolean => named.length === 0 || named.includes(name);
await mkdir(FOLDER, { recursive: true });

const browser = await chromium.launch({ executablePath: await findChromium() });
const save = (name: string, png: Buffer): Promise<void> => writeFile(join(FOLDER, `${name}.png`), png);

/** Opaque, as Chrome's store requires. */
async function picture(markup: string, viewport: Size): Promise<Buffer> {
  const page = await browser.newPage({ viewport });
  await page.setContent(markup);
  const png = await page.screenshot();
  await page.close();
  return png;
}

try {
  if (isWanted("tile")) await save("tile", await picture(tile("Live race commentary, while you work"), TILE));
  const wanted = posters.filter(({ name }) => isWanted(name));
  if (wanted.length > 0)
    await scene(async (stage) => {
      for (const { name, compose } of wanted) {
        const composed = await compose(stage);
        await save(name, typeof composed === "string" ? await picture(composed, SCREENSHOT) : composed);
      }
    });
} finally {
  await browser.close();
}

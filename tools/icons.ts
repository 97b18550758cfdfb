import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findChromium } from "../testing/browser";

/** Exports the icon, a vector, to the sizes that browsers and stores want. */
const SIZES = [16, 32, 48, 128];
const icons = new URL("../public/icons/", import.meta.url);

const svg = await readFile(new URL("icon.svg", icons), "utf8");
const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await writeFile(new URL(`${size}.png`, icons), await page.screenshot({ omitBackground: true }));
}
await browser.close();

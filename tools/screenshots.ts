import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { takeOverlays } from "./screenshots/overlays";
import { scene } from "./screenshots/scene";
import { surfaces } from "./screenshots/surfaces";

// `npm run screenshots [-- NAME…]`: every surface in light and dark, in English and Arabic, into docs/screenshots.

const FOLDER = "docs/screenshots";
const THEMES = ["light", "dark"] as const;
const LANGUAGES = ["en", "ar"] as const;

const named = process.argv.slice(2);
const wanted = surfaces.filter(({ name }) => named.length === 0 || named.includes(name));
await mkdir(FOLDER, { recursive: true });

await scene(async (stage) => {
  for (const surface of wanted) {
    if (surface.followed) await stage.follow();
    for (const language of LANGUAGES) {
      await stage.command("setPreferences", { change: { time: { language } } });
      for (const theme of THEMES) {
        const page = await stage.open(surface, theme);
        await surface.pose?.(page);
        await page.screenshot({
          path: join(FOLDER, `${surface.name}-${theme}-${language}.png`),
          animations: "disabled",
          scale: "css",
        });
        await page.close();
      }
    }
  }
  if (named.length === 0 || named.includes("overlay"))
    await takeOverlays(stage, (name, png) => writeFile(join(FOLDER, `${name}.png`), png));
});

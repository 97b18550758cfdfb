import { workPage } from "../posters/work";
import type { Stage } from "./scene";

const SIZE = { width: 1000, height: 640 };
/** The corner of the page where the overlay is shown. */
const CLIP = { x: 400, y: 440, width: 600, height: 200 };
/** Clock times of the race's day, each with news of a race at Alert. */
const NEWS = [
  "09:24",
  "09:30",
  "09:34",
  "09:40",
  "09:46",
  "09:50",
  "09:55",
  "10:00",
  "10:06",
  "10:12",
  "10:20",
  "10:30",
];
/** What is over the page, drawn once it has come. */
const APPEARS_MS = 1_500;

/** The overlay's modes over a light and a dark page, each passed on as a picture of its corner. */
export async function takeOverlays(stage: Stage, take: (name: string, png: Buffer) => Promise<void>): Promise<void> {
  await stage.follow();
  const { coverageId } = stage;
  for (const id of ["men-wheelchair", "women-wheelchair", "women-elite"])
    await stage.command("setLevel", { coverageId, race: { id }, level: "alert" });
  const news = [...NEWS];
  for (const mode of ["dot", "ticker", "card"] as const) {
    await stage.command("setPreferences", {
      change: {
        time: { language: "en" },
        overlay: { mode, sites: ["127.0.0.1"] },
        interruptions: { moments: "every", perRace: 0 },
      },
    });
    for (const theme of ["light", "dark"] as const) {
      const page = await stage.openWork(workPage("Quarterly report"), SIZE, theme);
      const look = () => page.screenshot({ clip: CLIP, scale: "css" });
      const before = await look();
      let png = before;
      while (png.equals(before)) {
        const clock = news.shift();
        if (!clock) throw new Error(`No ${mode} came over the page.`);
        await stage.forgetInterruptions();
        await stage.goOnTo(clock);
        await page.waitForTimeout(APPEARS_MS);
        png = await look();
      }
      await take(`overlay-${mode}-${theme}`, png);
      await page.close();
    }
  }
}

import { OPTIONS } from "../../testing/browser";
import type { Stage } from "../screenshots/scene";
import { type Surface, surfaces } from "../screenshots/surfaces";
import { poster, SCREENSHOT, type Shot } from "./poster";
import { workPage } from "./work";

/** A screenshot for the stores. */
interface Poster {
  name: string;
  /** Returns the page to photograph: its markup, or the page on the screen. */
  compose: (stage: Stage) => Promise<string | Buffer>;
}

function surface(name: string): Surface {
  const found = surfaces.find((one) => one.name === name);
  if (!found) throw new Error(`There is no surface ${name}.`);
  return found;
}

interface Pose {
  theme?: "light" | "dark";
  language?: "en" | "ar";
  /** Another place in it. */
  path?: string;
  /** Another height than its own, in px. */
  height?: number;
  scale?: number;
}

async function shot(stage: Stage, name: string, pose: Pose = {}): Promise<Shot> {
  const { theme = "light", language = "en", scale = 1, ...place } = pose;
  const wanted = { ...surface(name), ...place };
  if (wanted.followed) await stage.follow();
  await stage.command("setPreferences", { change: { time: { language } } });
  const page = await stage.open(wanted, theme);
  await wanted.pose?.(page);
  const png = await page.screenshot({ animations: "disabled", scale: "device" });
  await page.close();
  return { png, width: wanted.width * scale, height: wanted.height * scale };
}

/** What is over the page, drawn once it has come. */
const APPEARS_MS = 1_500;
/** Clock times after the hour that the reader has followed. */
const NEWS = ["09:30", "09:40", "09:50"];

async function overlaid(stage: Stage): Promise<Buffer> {
  await stage.follow();
  const { coverageId } = stage;
  await stage.command("setPreferences", {
    change: {
      time: { language: "en" },
      overlay: { mode: "card", sites: ["127.0.0.1"] },
      interruptions: { moments: "every", perRace: 0 },
    },
  });
  for (const id of ["men-wheelchair", "women-elite"])
    await stage.command("setLevel", { coverageId, race: { id }, level: "alert" });
  const page = await stage.openWork(workPage("News in a corner, only where you allow it"), SCREENSHOT);
  await page.bringToFront();
  const before = await page.screenshot({ scale: "css" });
  for (const clock of NEWS) {
    await stage.goOnTo(clock);
    await page.waitForTimeout(APPEARS_MS);
    const png = await page.screenshot({ scale: "css" });
    if (!png.equals(before)) return png;
  }
  throw new Error("Nothing came over the page.");
}

/** In the order of the stores' pages; the last one must be last, because it changes what the others show. */
export const posters: readonly Poster[] = [
  {
    name: "1-popup",
    compose: async (stage) =>
      poster(
        "What is new in the races you chose, at a glance",
        [await shot(stage, "popup", { scale: 1.25 })],
        "beside",
      ),
  },
  {
    name: "2-panel",
    compose: async (stage) =>
      poster(
        "The whole coverage beside your work: search, filters, lanes on one clock",
        [await shot(stage, "panel", { height: 720 })],
        "beside",
      ),
  },
  {
    name: "3-languages",
    compose: async (stage) =>
      poster(
        "In five languages, light and dark",
        [await shot(stage, "popup"), await shot(stage, "popup", { theme: "dark", language: "ar" })],
        "above",
      ),
  },
  {
    name: "4-settings",
    compose: async (stage) =>
      poster(
        "You decide what counts: a level for each race",
        [await shot(stage, "options", { path: `${OPTIONS}#races`, height: 640 })],
        "above",
      ),
  },
  { name: "5-overlay", compose: overlaid },
];

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { actionState, openExtensionPage, POPUP } from "../../testing/browser";
import { say } from "./lines";
import { takePictures } from "./pictures";
import type { Stage } from "./stage";
import { nothingTold, type Told, tell, tellBadge, tellNews } from "./tell";

export interface Play {
  stage: Stage;
  /** The folder of the built extension. */
  extension: string;
  /** The folder for screenshots. */
  out: string;
  isOver: () => boolean;
}

const LOOK_EVERY_MS = 25_000;
/** Long enough to count as a visit. */
const GLANCE_MS = 1500;

/** Without a display: prints the race, and opens the popup now and then. Ends by itself. */
export async function playUnseen(play: Play): Promise<void> {
  const { stage, extension, out, isOver } = play;
  const told = nothingTold();
  await rm(out, { recursive: true, force: true });
  for (let looks = 0; !isOver(); looks++) {
    const next = Date.now() + LOOK_EVERY_MS;
    await tell(stage, told, () => isOver() || Date.now() > next);
    if (isOver()) break;
    if (looks === 1) await takePictures(stage, extension, join(out, "during"));
    await look(stage, told);
  }
  await tellNews(stage, told);
  await takePictures(stage, extension, join(out, "end"));
  say();
  say(`Screenshots of the popup, the options and the toolbar button, light and dark, are in ${out}.`);
  say("(The toolbar button is drawn from what the browser says that it shows.)");
}

/** If there are unread posts, opens the popup, reads and marks all read. */
async function look(stage: Stage, told: Told): Promise<void> {
  const { launched, options } = stage;
  if (!/^\d/.test((await actionState(options)).badge)) return;
  const popup = await openExtensionPage(launched.context, launched.extensionId, POPUP);
  await popup.getByRole("article").first().waitFor();
  say("       The popup is opened, and all is marked read.");
  await sleep(GLANCE_MS);
  await popup.getByRole("button", { name: "Mark all read" }).click();
  await options.waitForFunction(async () => (await chrome.action.getBadgeText({})) === "");
  await popup.close();
  await tellBadge(stage, told);
}

/** In a window: prints the race too, and keeps the browser open until it is closed or time is up. */
export async function playInWindow({ stage, isOver }: Play): Promise<void> {
  const closed = new Promise<void>((resolve) => stage.launched.context.once("close", () => resolve()));
  say("       The badge is on the puzzle piece at the top right; pin Raceside there to have it in view.");
  await Promise.race([closed, tell(stage, nothingTold(), isOver)]);
  if (!isOver()) await closed;
}

import * as z from "zod/mini";
import { CORNERS, type Preferences } from "../core/preferences";

/**
 * What goes between the background and the script in the reader's tabs. That script runs beside pages that nobody
 * trusts: it is told what to show, and may ask for no more than two things, neither of which names an address.
 */
export interface OverlayNews {
  /** What it is about: a tab shows nothing twice. */
  posts: string[];
  mode: Exclude<Preferences["overlay"]["mode"], "off">;
  corner: Preferences["overlay"]["corner"];
  theme: Preferences["look"]["theme"];
  textSize: Preferences["look"]["textSize"];
  language: string;
  direction: string;
  /** The hue of its race, as in the popup. */
  hue?: number;
  race: string;
  kind: string;
  time: string;
  headline: string;
  /** How many posts it stands for, and "3 updates" where they are several. */
  count: number;
  more: string;
  /** All of it in a sentence, for who can't see it. */
  says: string;
  /** Whether there is a page to open. */
  opens: boolean;
  labels: { region: string; close: string };
}

export type ToOverlay =
  | { overlay: "show"; news: OverlayNews }
  /** Hide at once; more may come. */
  | { overlay: "quiet" }
  /** Nothing will come any more. */
  | { overlay: "off" };

/** Whether it was seen to stand in the page, or the moment was wrong. */
export type OverlayReply = "shown" | "not now";

export const fromOverlay = z.union([
  /** The reader clicked: open what was shown last. */
  z.object({ overlay: z.literal("open") }),
  /** The reader moved it to another corner. */
  z.object({ overlay: z.literal("corner"), corner: z.enum(CORNERS) }),
]);
export type FromOverlay = z.infer<typeof fromOverlay>;

import * as z from "zod/mini";
import { CORNERS, type Preferences } from "../core/preferences";

/**
 * Messages between the background and the overlay's script. That script runs in untrusted pages, so it receives only
 * what it shows and may send only two messages, neither of which names an address.
 */
export interface OverlayNews {
  /** The ids of its posts; a tab shows no post twice. */
  posts: string[];
  mode: Exclude<Preferences["overlay"]["mode"], "off">;
  corner: Preferences["overlay"]["corner"];
  theme: Preferences["look"]["theme"];
  textSize: Preferences["look"]["textSize"];
  language: string;
  direction: string;
  /** The hue of its race. */
  hue?: number;
  race: string;
  /** The event, if several are followed and the race doesn't name it; else empty. */
  event: string;
  kind: string;
  time: string;
  headline: string;
  /** The number of posts, and "3 updates" if there are several. */
  count: number;
  more: string;
  /** How the race stands now; empty where that isn't known or may not be said. */
  standing: string;
  /** The whole news in a sentence, for screen readers. */
  says: string;
  /** Whether a click can open a page. */
  opens: boolean;
  labels: { region: string; close: string };
}

export type ToOverlay =
  | { overlay: "show"; news: OverlayNews }
  /** Hide at once; more news may follow. */
  | { overlay: "quiet" }
  /** Hide and stop listening. */
  | { overlay: "off" };

/** Whether the news was visibly shown, or the page wasn't interruptible. */
export type OverlayReply = "shown" | "not now";

export const fromOverlay = z.union([
  /** Open what was shown last; sent on a click. */
  z.object({ overlay: z.literal("open") }),
  /** The reader moved the overlay to another corner. */
  z.object({ overlay: z.literal("corner"), corner: z.enum(CORNERS) }),
]);
export type FromOverlay = z.infer<typeof fromOverlay>;

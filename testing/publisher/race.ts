import type { Snapshot } from "../../src/core/coverage";
import type { Instant } from "../../src/core/instant";
import { london2017 } from "../../src/replay/london-2017";
import { snapshotAt } from "../../src/replay/playback";

/** The race that comes with the extension, as its pages had it at an instant. */
export const race = (at: Instant): Snapshot => snapshotAt(london2017, at);

import type { Check } from "../check";
import { privateTargets, revokedAccess } from "./access";
import { badBodies } from "./bad-bodies";
import { clockAndSleep } from "./clock-and-sleep";
import { fleet } from "./fleet";
import { forgedMessages } from "./forged-messages";
import { killedBrowser } from "./killed-browser";
import { killedWorker } from "./killed-worker";
import { readingWhilePolling } from "./reading-while-polling";
import { refusals } from "./refusals";
import { restlessPage } from "./restless-page";
import { damagedStorage, fullStorage } from "./storage-trouble";
import { unchanged } from "./unchanged";

export const checks: readonly Check[] = [
  killedWorker,
  killedBrowser,
  unchanged,
  refusals,
  badBodies,
  readingWhilePolling,
  forgedMessages,
  restlessPage,
  clockAndSleep,
  fullStorage,
  damagedStorage,
  revokedAccess,
  privateTargets,
  fleet,
];

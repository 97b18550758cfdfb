import type { Check } from "../check";
import { forgedMessages } from "./forged-messages";
import { killedWorker } from "./killed-worker";
import { readingWhilePolling } from "./reading-while-polling";
import { unchanged } from "./unchanged";

export const checks: readonly Check[] = [killedWorker, unchanged, readingWhilePolling, forgedMessages];

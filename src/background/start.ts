import browser from "webextension-polyfill";
import { failed } from "../core/result";
import type { Handlers } from "../messaging/receive";
import { local } from "../store/area";
import { migrate } from "../store/migrate";
import { t } from "../text/browser";
import { inTurn } from "./queue";
import { repairStored } from "./repair";

let started: Promise<boolean> | undefined;

/**
 * Once in a worker's life, before anything else reads the storage: brings it to this version's layout and puts right
 * what can't be read. What fails is
 * tried again at the next event.
 *
 * @returns false where a later version has written the storage: then nothing may be changed
 */
export function whenStarted(): Promise<boolean> {
  started ??= inTurn(prepare).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function prepare(): Promise<boolean> {
  if ((await migrate(local)) === "current") {
    await repairStored(false);
    return true;
  }
  await browser.action.setBadgeText({ text: "!" });
  await browser.action.setTitle({ title: t("problem_newerStorage") });
  return false;
}

/** A step that waits for the start, and is left out where nothing may be changed. */
export const afterStart = (step: () => Promise<unknown>) => async (): Promise<void> => {
  if (await whenStarted()) await step();
};

/** The handlers, each waiting for the start; where nothing may be changed, they say so. */
export function guarded(handlers: Handlers): Handlers {
  const waiting = Object.entries(handlers).map(([command, handle]) => [
    command,
    async (data: never) => ((await whenStarted()) ? handle(data) : (refusals[command as keyof Handlers] ?? null)),
  ]);
  return Object.fromEntries(waiting);
}

const newer = failed({ code: "newerStorage" });
/** Other commands answer nothing. */
const refusals: Partial<Record<keyof Handlers, typeof newer>> = {
  follow: newer,
  followReplay: newer,
  refresh: newer,
  restore: newer,
  previewRestore: newer,
};

import browser from "webextension-polyfill";
import { own } from "../core/own";
import { failed } from "../core/result";
import type { Replies } from "../messaging/contract";
import type { Handlers } from "../messaging/receive";
import { local } from "../store/area";
import { SCHEMA_VERSION } from "../store/keys";
import { migrate } from "../store/migrate";
import { loadState, readState, type State } from "../store/state";
import { t } from "../text/browser";
import { inTurn } from "./turn";
import { repairStored } from "./upkeep/repair";

let started: Promise<State | undefined> | undefined;
let isStarting = false;

/**
 * Migrates and repairs the storage, once in a worker's life and before anything else reads it. If that fails, the next
 * event tries again.
 *
 * @returns undefined if a later version of the extension has written the storage: then nothing may be changed
 */
function start(): Promise<State | undefined> {
  if (!started) {
    isStarting = true;
    started = prepare()
      .catch((error) => {
        started = undefined;
        throw error;
      })
      .finally(() => {
        isStarting = false;
      });
  }
  return started;
}

async function prepare(): Promise<State | undefined> {
  const { state, version, isDamaged } = await loadState();
  // Nothing is stored until something is followed or chosen.
  if (version === undefined && (await local.keys()).length === 0) return state;
  return version === SCHEMA_VERSION && !isDamaged ? state : inTurn(migrateAndRepair);
}

async function migrateAndRepair(): Promise<State | undefined> {
  if ((await migrate(local)) === "current") {
    await repairStored(false);
    return readState();
  }
  await browser.action.setBadgeText({ text: "!" });
  await browser.action.setTitle({ title: t("problem_newerStorage") });
  return undefined;
}

/** Waits for the start. @returns false if a later version has written the storage: then nothing may be changed */
export const whenStarted = async (): Promise<boolean> => (await start()) !== undefined;

/**
 * A listener that runs a step with the current state, unless the storage may not be changed. The event that starts the
 * worker uses the state that the start has read.
 */
export const onEvent = (step: (state: State) => Promise<unknown>) => async (): Promise<void> => {
  const isFirst = !started || isStarting;
  const state = await start();
  if (state) await step(isFirst ? state : await readState());
};

/** Handlers that wait for the start. If nothing may be changed, they answer with the problem "newerStorage". */
export function guarded(handlers: Handlers): Handlers {
  const waiting = Object.entries(handlers).map(([command, handle]) => [
    command,
    async (data: never) => ((await whenStarted()) ? handle(data) : (own(refusals, command) ?? null)),
  ]);
  return Object.fromEntries(waiting);
}

const newer = failed({ code: "newerStorage" });
/** The commands that answer with a `Result`; the others answer null. */
const refusals: { [C in keyof Replies as null extends Replies[C] ? never : C]: typeof newer } = {
  follow: newer,
  followReplay: newer,
  addResults: newer,
  fetchCalendar: newer,
  refresh: newer,
  restore: newer,
  previewRestore: newer,
};

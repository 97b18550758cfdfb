import { readState } from "../store/state";
import * as wakes from "./lifecycle/wake";
import * as organisation from "./upkeep/organisation";
import * as tidying from "./upkeep/tidy";

// Event handlers of a worker that is already running: each reads the state first.

export const onAlarm = async (): Promise<void> => wakes.onAlarm(await readState());
export const wake = async (): Promise<void> => wakes.wake(await readState());
export const onPolicy = async (): Promise<void> => wakes.onPolicy(await readState());
export const applyPolicy = async (): Promise<boolean> => organisation.applyPolicy(await readState());
export const tidyDaily = async (): Promise<boolean> => tidying.tidyDaily(await readState());

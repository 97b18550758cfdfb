import { readState } from "../store/state";
import * as wakes from "./lifecycle/wake";
import * as organisation from "./upkeep/organisation";
import * as tidying from "./upkeep/tidy";

// Events as a worker hears them that runs already: each begins with the state as it is stored then.

export const onAlarm = async (): Promise<void> => wakes.onAlarm(await readState());
export const wake = async (): Promise<void> => wakes.wake(await readState());
export const onPolicy = async (): Promise<void> => wakes.onPolicy(await readState());
export const applyPolicy = async (): Promise<boolean> => organisation.applyPolicy(await readState());
export const tidyDaily = async (): Promise<boolean> => tidying.tidyDaily(await readState());

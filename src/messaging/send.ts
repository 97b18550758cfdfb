import browser from "webextension-polyfill";
import type { CommandData, CommandName, Reply } from "./contract";

/** Sends a command to the background, waking it if need be. Rejects only on a bug: expected failures are in the reply. */
export function send<C extends CommandName>(command: C, data: CommandData<C>): Promise<Reply<C>> {
  return browser.runtime.sendMessage({ command, data });
}

import browser from "webextension-polyfill";
import type { CommandData, CommandName, Reply } from "./contract";

/** How often, and after how many milliseconds, a background that is still starting is tried again. */
const AGAIN_MS = 250;
const TRIES = 12;

/** Sends a command to the background, waking it if need be. Rejects only on a bug: expected failures are in the reply. */
export async function send<C extends CommandName>(command: C, data: CommandData<C>): Promise<Reply<C>> {
  for (let tries = 1; ; tries++) {
    try {
      return await browser.runtime.sendMessage({ command, data });
    } catch (error) {
      if (tries === TRIES || !isNobodyThere(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/**
 * Whether nobody received the message, in the wording of both browsers. The background's script may not have run yet,
 * just after an install, an update, or the start of Firefox.
 */
const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("Receiving end does not exist");

import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { type CommandData, type CommandName, commands, type Reply } from "./contract";

export type Handlers = { [C in CommandName]: (data: CommandData<C>) => Promise<Reply<C>> };

const envelope = z.object({
  command: z.enum(Object.keys(commands) as [CommandName, ...CommandName[]]),
  data: z.unknown(),
});

/**
 * Registers the background's handlers; call it synchronously at the worker's top level. A command is obeyed
 * only if it fits its schema and comes from one of the extension's own pages: a content script's sender
 * has the address of the web page it runs in.
 */
export function receive(handlers: Handlers): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    const parsed = z.safeParse(envelope, message);
    return parsed.success && isOurPage(sender) ? obey(handlers, parsed.data.command, parsed.data.data) : undefined;
  };
  // The types know none that answers some messages and not others.
  browser.runtime.onMessage.addListener(listener as browser.Runtime.OnMessageListenerAsync);
}

/** Generic in the command, so that its schema and its handler are known to belong together. */
async function obey<C extends CommandName>(handlers: Handlers, command: C, data: unknown): Promise<Reply<C>> {
  return handlers[command](z.parse(commands[command](), data) as CommandData<C>);
}

function isOurPage({ id, url }: browser.Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL("")) === true;
}

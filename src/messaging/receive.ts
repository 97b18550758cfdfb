import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { type CommandData, type CommandName, commands, type Replies, type Reply } from "./contract";

export type Handlers = {
  [C in CommandName]: (data: CommandData<C>) => Promise<C extends keyof Replies ? Replies[C] : unknown>;
};

const envelope = z.object({
  command: z.enum(Object.keys(commands) as [CommandName, ...CommandName[]]),
  data: z.unknown(),
});

/**
 * Registers the background's handlers; call it synchronously at the worker's top level. A command is accepted only if
 * it fits its schema and comes from one of the extension's own pages. The sender of a content script has the address of
 * the web page it runs in.
 */
export function receive(handlers: Handlers): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    const parsed = z.safeParse(envelope, message);
    return parsed.success && isOurPage(sender) ? obey(handlers, parsed.data.command, parsed.data.data) : undefined;
  };
  // The types don't allow a listener that answers only some messages.
  browser.runtime.onMessage.addListener(listener as browser.Runtime.OnMessageListenerAsync);
}

/** Generic, so that TypeScript matches the command's schema with its handler. */
async function obey<C extends CommandName>(handlers: Handlers, command: C, data: unknown): Promise<Reply<C>> {
  const reply = await handlers[command](z.parse(commands[command](), data) as CommandData<C>);
  return (reply ?? null) as Reply<C>;
}

function isOurPage({ id, url }: browser.Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL("")) === true;
}

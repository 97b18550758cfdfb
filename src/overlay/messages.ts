import type { FromOverlay, OverlayReply, ToOverlay } from "../messaging/overlay-messages";

/** What the overlay uses of the browser. It is built by itself, where the polyfill would come along: a third of it. */
const { runtime } = chrome;

/** @returns a function to onMessage no more */
export function onMessage(on: (message: ToOverlay) => Promise<OverlayReply> | undefined): () => void {
  const listener = (
    message: ToOverlay,
    sender: chrome.runtime.MessageSender,
    reply: (answer: OverlayReply) => void,
  ): boolean => {
    if (sender.id !== runtime.id || sender.tab) return false;
    const answer = on(message);
    answer?.then(reply);
    return answer !== undefined;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Says it to the background, if that is still there: an extension that was updated leaves its scripts behind. */
export function sendMessage(message: FromOverlay): void {
  try {
    runtime.sendMessage(message, () => void runtime.lastError);
  } catch {
    // Then it is nobody's any more.
  }
}

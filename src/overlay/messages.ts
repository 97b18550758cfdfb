import type { FromOverlay, OverlayReply, ToOverlay } from "../messaging/overlay-messages";

/** The overlay uses the browser's API directly: the polyfill would make up a third of its script. */
const { runtime } = chrome;

/**
 * Listens to messages of the background.
 *
 * @returns a function that stops listening
 */
export function onMessage(on: (message: ToOverlay) => Promise<OverlayReply> | undefined): () => void {
  const listener = (
    message: ToOverlay,
    sender: chrome.runtime.MessageSender,
    reply: (answer: OverlayReply) => void,
  ): boolean => {
    if (sender.id !== runtime.id || sender.tab) return false;
    const answer = on(message);
    // Without an answer, the background would wait.
    answer?.then(reply, () => reply("not now"));
    return answer !== undefined;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Sends a message to the background, if it still exists: scripts of an updated extension stay in their pages. */
export function sendMessage(message: FromOverlay): void {
  try {
    runtime.sendMessage(message, () => void runtime.lastError);
  } catch {
    // The extension was updated or removed.
  }
}

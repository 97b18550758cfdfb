/** Newer than TypeScript's list (https://wicg.github.io/local-network-access/); browsers that don't know it ignore it. */
type Init = RequestInit & { targetAddressSpace?: "public" };

/** Whether a public server has been reached by the first way since the worker started. */
let isDirect = false;

/**
 * Fetches from the public Internet alone: where the browser can see to it, no address on the reader's own network
 * hears of the request, whatever the name resolves to and wherever it leads.
 *
 * A browser behind a proxy doesn't know whom it reaches, and refuses. Then the address itself is asked, which its
 * name has shown to be public, but redirects aren't followed: their answer has the type `opaqueredirect`.
 *
 * Rejects as `fetch` does.
 */
export async function fetchPublic(url: string, init: RequestInit): Promise<Response> {
  try {
    const direct: Init = { ...init, targetAddressSpace: "public" };
    const response = await fetch(url, direct);
    isDirect = true;
    return response;
  } catch (error) {
    if (isDirect || !(error instanceof TypeError) || globalThis.navigator?.onLine === false) throw error;
    return fetch(url, { ...init, redirect: "manual" });
  }
}

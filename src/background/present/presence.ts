import browser from "webextension-polyfill";

type Context = { contextType: string; documentUrl?: string };
/** Newer than the polyfill's types. */
interface Contexts {
  getContexts?: (filter: object) => Promise<Context[]>;
}

/** Whether the reader has popup, side panel or pop-out open. */
export async function isWatched(): Promise<boolean> {
  const contexts = await (browser.runtime as unknown as Contexts).getContexts?.({});
  if (!contexts) {
    const views = (["popup", "sidebar"] as const).flatMap((type) => browser.extension?.getViews?.({ type }) ?? []);
    return views.length > 0;
  }
  const popout = browser.runtime.getURL("src/views/popout/");
  return contexts.some(
    ({ contextType, documentUrl }) =>
      contextType === "POPUP" || contextType === "SIDE_PANEL" || documentUrl?.startsWith(popout) === true,
  );
}

const AWAY_AFTER_S = 180;

/** Whether nobody sits before the screen, as far as the browser knows: it would be shown to an empty chair. */
export async function isAway(): Promise<boolean> {
  return (await browser.idle.queryState(AWAY_AFTER_S)) !== "active";
}

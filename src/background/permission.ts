import browser from "webextension-polyfill";
import { patternOf } from "../core/address";

/** Whether the reader has granted permission for this address. A request without it would fail like an outage. */
export const mayRead = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });

import * as z from "zod/mini";
import type { Page } from "../page/page";

const Answer = z.looseObject({ status: z.string(), hash: z.optional(z.string()) });
/** Its documentation asks to send the hash of the last answer, so that one without news is short. */
const LAST = "last_hash";

const answerOf = ({ data }: Page): z.infer<typeof Answer> | undefined => z.safeParse(Answer, data).data;

/** The address that answers only what has changed since (https://github.com/petlof/liveresults). */
export function sinceHash(page: Page): string | undefined {
  const { status, hash } = answerOf(page) ?? {};
  if (status !== "OK" || !hash || !/^\w{1,100}$/.test(hash) || !URL.canParse(page.url)) return undefined;
  const url = new URL(page.url);
  url.searchParams.set(LAST, hash);
  return url.href;
}

/** Whether a page was asked for with a hash, and so is no first answer. */
export const isSinceHash = ({ url }: Page): boolean => URL.canParse(url) && new URL(url).searchParams.has(LAST);

/** "Nothing has changed since that hash." */
export const isUnchanged = (page: Page): boolean => isSinceHash(page) && answerOf(page)?.status === "NOT MODIFIED";

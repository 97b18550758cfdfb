import { httpAddress } from "../page/page";
import { type Fields, isFields } from "../page/schema";
import { instantOf } from "../times/dates";
import { isPictureFile } from "./media";

const MOST = 2000;

/**
 * What is in Reddit's listings: posts (`t3`), and a thread's comments (`t1`) with the answers to each
 * (https://www.reddit.com/dev/api#fullnames). Names and authors are as in its feeds, so that a thread gives the same posts;
 * newest first, since listings are sorted by votes.
 */
export function thingsIn(data: unknown): Fields[] {
  const things: Fields[] = [];
  const left: unknown[] = [data].flat();
  for (let one = left.shift(); one !== undefined && things.length < MOST; one = left.shift()) {
    if (!isFields(one) || !isFields(one.data)) continue;
    const { kind, data: thing } = one;
    if (kind === "Listing" && Array.isArray(thing.children)) left.push(...thing.children);
    if (kind !== "t1" && kind !== "t3") continue;
    if (isFields(thing.replies)) left.push(thing.replies);
    if (!GONE.test(String(thing.body ?? thing.selftext))) things.push(asInFeed(thing));
  }
  return things.toSorted((a, b) => Number(b.created_utc) - Number(a.created_utc));
}

const GONE = /^\[(?:deleted|removed)\]$/;

function asInFeed(thing: Fields): Fields {
  const created = instantOf(new Date(Number(thing.created_utc) * 1000));
  const link = thing.is_self === false && typeof thing.url === "string" ? httpAddress(thing.url, SITE) : undefined;
  return {
    ...thing,
    created,
    author: `/u/${thing.author}`,
    ...(link && (isPictureFile(link, undefined) ? { picture: { link, type: "image" } } : { link })),
  };
}

const SITE = "https://www.reddit.com/";

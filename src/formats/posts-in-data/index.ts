import type { Instant } from "../../core/instant";
import { leadsAway, pageOfPosts } from "../element/card";
import type { Format } from "../page/format";
import type { Page } from "../page/page";
import type { Fields } from "../page/schema";
import { isOfVendor } from "../refusal/vendors";
import { isOther } from "../ticker/other-kinds";
import { areLive, hintsAtLive, isLiveData, isPlainly } from "../ticker/plausible";
import type { UntimedPost } from "../times/post-order";
import { dataOn } from "./data";
import { type List, listsIn } from "./lists";
import { addressOf, isTeaser, timeOf, toPost, unwrapped } from "./post";

/**
 * Posts that a page has only as data for its scripts, or that a service answers as JSON: the longest list of objects with a
 * time and sentences each. Page or data must say that they are live text, and the list mustn't be called something else.
 */
export const postsInData: Format = {
  name: "posts in data",
  read(page, now) {
    if (!saysSo(page) || isOther(page)) return undefined;
    const lists = dataOn(page).flatMap(listsIn);
    const posts = lists.map((list) => postsOf(list, page, now) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? [];
    return posts.length > 0 ? pageOfPosts(page, [...pinnedIn(lists, posts, page), ...posts]) : undefined;
  },
};

/** Words of live text in addresses of answers, and in keys. */
const LIVE_ADDRESS =
  /live[-_]?(?:blog|ticker|text|plus|updates?|feed|commentary)|ticker|minuto[-_]?a[-_]?minuto|client_blogs|\/live\//i;
const LIVE_KEY =
  /live[-_]?(?:blog|ticker|text|posts?|updates?|coverage|feed|commentary)|ticker|minuto[-_]?a[-_]?minuto/i;
const HAS_LIVE_KEY =
  /"(?:\w*live_?(?:blog|ticker|text|posts?|updates|coverage)[\w:]*|lb_\w+)"\s*:|"\w*ticker"\s*:\s*\{\s*"/i;

const saysSo = (page: Page): boolean =>
  page.data === undefined
    ? isPlainly(page) || isLiveData(page) || (hintsAtLive(page) && HAS_LIVE_KEY.test(page.body))
    : LIVE_ADDRESS.test(page.url) || isOfVendor(page.url) || HAS_LIVE_KEY.test(page.body) || isStored(page);

/** Whether an answer is what a store for texts keeps (Sanity, Airtable), whose address names no more than the store. */
const isStored = ({ data, body }: Page): boolean =>
  data !== undefined && /"_createdAt"\s*:|"createdTime"\s*:\s*"[^"]*"\s*,\s*"fields"\s*:/.test(body);

/** Lists beside live text, and what readers write. */
const OTHER_KEY =
  /comment(?!ar(?:y|ies))|repl(?:y|ies)|review|messages|chat|thread|video|product(?!ion)|event|schedule|program|related|recommend|latest|popular|articles|stories|teaser|match|fixture|notification|audit_?(?:log|trail)|change_?log|result(?!s?$)|^ads?$/i;
/** What has these is a date to come, a thing to buy, or a game. */
const OTHER_FIELD = /^(?:start|end|kick|price|rating|stars|duration|venue|home|away|temp)/i;

/** Names of lists of anything. */
const ANY_KEY =
  /^(?:|_?items?|list|edges|nodes?|data|results?|elements|children|records|rows|docs|values|(?:global)?content(?:_?elements)?|payload|by_?id|entities|(?:api_?)?response|state|props|pageProps|pages?|days?|[\d.]+|(?:data|daten|index|feed|stream)?(?:\.(?:jsonl?|ndjson|php))?|(?=.*\d)[\w-]+\.json)$/i;
const POST_KEY =
  /post|update|entr(?:y|ies)|blog|news|log$|feed|timeline|key_?-?events|commentary|live|meldung|beitr|eintr|entrad|mensaje|notas/i;

/** What a ticker may call its own entries, right below its name; anywhere else they are others' words or other races. */
const TICKER_KEY = /^(?:messages|events)(?:\.json)?$/i;

/** Whether a list may be one of posts, by the last of its keys that says; the name of live text says more than those beside. */
function isOfPosts(keys: readonly string[]): boolean {
  const at = keys.findLastIndex((key) => !ANY_KEY.test(key));
  const isOwn = TICKER_KEY.test(keys[at] ?? "") && /ticker(?:\.json)?$/i.test(keys[at - 1] ?? "");
  const path = isOwn ? keys.slice(0, at) : keys;
  const name = path.findLast((key) => !ANY_KEY.test(key));
  const said = path.findLast((key) => LIVE_KEY.test(key) || OTHER_KEY.test(key)) ?? "live-feed";
  return LIVE_KEY.test(said) && (name === undefined || LIVE_KEY.test(name) || POST_KEY.test(name));
}

/** The last part of the address of an answer, which names what is in it as a key does; with that before, where it says more. */
function nameOf(page: Page): string[] {
  const { url } = page;
  if (page.data === undefined) return [];
  const parts = URL.canParse(url) ? new URL(url).pathname.split("/") : [];
  if (isStored(page)) return parts.slice(-1).filter((part) => OTHER_KEY.test(part));
  return parts.slice(TICKER_KEY.test(parts.at(-1) ?? "") ? -2 : -1);
}

const isGone = (item: Fields): boolean =>
  item.deleted === true || /^(?:draft|deleted|trash)/i.test(String(item.status));

const FEWEST = 3;

function postsOf({ items, path }: List, page: Page, now: Instant): UntimedPost[] | undefined {
  const kind = isStored(page) ? String(items[0]?._type ?? "") : "";
  const keys = [...nameOf(page), ...path, ...(OTHER_KEY.test(kind) ? [kind] : [])];
  if (!isOfPosts(keys)) return undefined;
  const all = items.map(unwrapped).filter((item) => !isGone(item));
  const timed = all.filter((item) => timeOf(item) && !Object.keys(item).some((key) => OTHER_FIELD.test(key)));
  if (timed.length < FEWEST || timed.length < all.length / 2) return undefined;
  const isLive = keys.some((key) => LIVE_KEY.test(key));
  // A live blog that hasn't begun has the news of the day beside it.
  if (page.data === undefined && !isLive && !isPlainly(page)) return undefined;
  const away = timed.filter((item) => leadsAway(addressOf(item, page.url), page.url) || isTeaser(item));
  if (away.length > timed.length / 2 && !isLive) return undefined;
  const posts = withoutPlaces(timed.map((item) => toPost(item, page.url)));
  return areLive(posts, now, page) ? posts : undefined;
}

/** Posts that services keep in a list of their own while they are pinned. */
function pinnedIn(lists: readonly List[], posts: readonly UntimedPost[], page: Page): UntimedPost[] {
  const known = new Set(posts.map(({ id }) => id));
  return lists
    .filter(({ path }) => /^(?:pinned|sticky)_?(?:posts?|updates?|entr(?:y|ies)|items?)?$/i.test(path.at(-1) ?? ""))
    .flatMap(({ items }) => items.map(unwrapped))
    .filter((item) => timeOf(item) && !isGone(item))
    .map((item) => ({ ...toPost(item, page.url), pinned: true }))
    .filter(({ id }) => id !== undefined && !known.has(id));
}

/** Posts without ids that only count them. */
function withoutPlaces(posts: readonly UntimedPost[]): UntimedPost[] {
  const places = new Set(posts.map(({ id }) => Number(id)));
  const counts = (from: number) => posts.every((_, i) => places.has(i + from));
  return counts(0) || counts(1) ? posts.map(({ id: _, ...post }) => post) : [...posts];
}

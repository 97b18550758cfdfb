/** Words around an event's name that say only that the page is live, in the languages of the extension. */
const LIVE =
  "live[ -]?(?:blog|ticker|text|updates?|coverage|stream)?|as it happened|updates?|im live-?ticker|ticker|en direct|direct|en (?:vivo|directo)|directo|minuto a minuto|suivez|مباشر|بث مباشر|تغطية مباشرة|لحظة بلحظة";
const LIVE_AT_EDGE = new RegExp(`^(?:${LIVE})(?![\\p{L}\\p{N}])[\\s!:–—-]*|[\\s,(–—-]+(?:${LIVE})[\\s!)]*$`, "iu");
const ONLY_LIVE = new RegExp(`^(?:${LIVE})[\\s!]*$`, "iu");
/** Between an event's name and what a title says about it, or the publisher's name. */
const BETWEEN = /\s*[:：]\s+|\s*[|•·]\s*|\s+[–—-]\s+/u;
const SHORTEST = 6;
const LONGEST = 48;

/**
 * A coverage's title as the name of its event: "Harbour Marathon 2026" of "Live: Harbour Marathon 2026 – the leaders pass
 * the bridge | Sport". At most 48 characters, cut between words.
 *
 * @param others the titles of other coverages; a name that one of them shares isn't used
 */
export function eventName(title: string, others: readonly string[] = []): string {
  const name = nameIn(title);
  const isShared = others.some((other) => other !== title && nameIn(other) === name);
  return cut(isShared ? withoutLive(title) : name);
}

function nameIn(title: string): string {
  const parts = title.split(BETWEEN).filter((part) => part && !ONLY_LIVE.test(part));
  const name = parts.map(withoutLive).find((part) => part.length >= SHORTEST);
  return name ?? title.trim();
}

function withoutLive(text: string): string {
  const rest = text.trim().replace(LIVE_AT_EDGE, "");
  return rest === text.trim() || rest === "" ? text.trim() : withoutLive(rest);
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const atWord = text.slice(0, LONGEST).replace(/[\s\p{P}]+[^\s]*$/u, "");
  const isLong = atWord.length > LONGEST / 2 && atWord.length < LONGEST;
  // No half of a character stays.
  return `${isLong ? atWord : text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

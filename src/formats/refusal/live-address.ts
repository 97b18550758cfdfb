/**
 * Words of live pages in addresses, between hyphens and slashes; "live" where it is a folder of its own, or stands beside
 * what is live ("stage-12-live", "latest-live"), since "how to live longer" is an article, as is what a ticker of news leads to.
 */
const WORDS =
  /(?:^|[/_.-])(?:live[-_]?(?:blog|tikker|ticker|text|updates?|news|latest|scores?|results?|commentary|report(?:ing|age)?|coverage|story|center|centre|bericht)|(?:news|latest|updates?|results?|scores?|race|race-day|stage-\d{1,2}|final|qualifying)-live|news-?ticker(?!\/.*[a-z]{3,}-[a-z]{2,})|ticker|minuto-a-minuto|minute-(?:by|par)-minute|as-it-happened|en-?(?:direct|directo|vivo)|in-diretta|ao-vivo|na-zywo|tempo-real)(?:[/_.-]|$)/i;
const FOLDER = /[/.](?:live|direct|directo|direkt|diretta|vivo|aovivo|uzivo|zive|canli|zywo)(?:[/.]|$)/i;

/** What titles of live pages say anywhere, or at their beginning or end beside a sign: "LIVE: …", "… – en direct". */
const TITLE = new RegExp(
  [
    "live[\\s-]?(?:blog|ticker|text|(?:race |match )?updates?|bericht)",
    "(?:news|im)[\\s-]ticker|minuto a minuto|minute[\\s-]by[\\s-]minute|minute par minute|as it happened",
    "^\\W*(?:live|(?:en )?direct|(?:en )?directo|en vivo|in diretta|diretta|ao (?:vivo|minuto)|na żywo|uživo|уживо|v živo|naživo|canl[ıi]|tiesiogiai|zuzenean)(?:\\s*[:|!–—]|\\s-\\s)",
    "^\\W*(?:en )?direct\\.\\s",
    "(?:[:|–—,]|\\s-)\\s*(?:live|en direct|en (?:directo|vivo)|in diretta|ao (?:vivo|minuto)|na żywo)\\W*$",
  ].join("|"),
  "iu",
);

/** In Swedish; in German it begins other titles too, in small letters. */
const DIREKT = /^[^\p{L}\d]*DIREKT:/u;

/** Whether a title says that its page is live text. */
export const isLiveTitle = (title: string): boolean => TITLE.test(title) || DIREKT.test(title);

/** Whether an address says so in words, and not only by a folder "live", which has programmes and concerts too. */
export const isTickerAddress = (address: string): boolean =>
  URL.canParse(address) && WORDS.test(new URL(address).pathname);

/** Whether an address says by its path that its page is live text, whoever its publisher. */
export function isLiveAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return FOLDER.test(pathname) || WORDS.test(pathname);
}

/** Words of live pages in addresses, between hyphens and slashes; "live" only where it is a folder of its own. */
const WORDS =
  /(?:^|[/_.-])(?:live-?(?:blog|ticker|text|updates?|news|report(?:ing|age)?|coverage|story|center|centre|bericht)|news-?ticker|ticker|minuto-a-minuto|minute-(?:by|par)-minute|as-it-happened|en-(?:direct|directo|vivo)|in-diretta|ao-vivo|na-zywo)(?:[/_.-]|$)/i;
const FOLDER = /\/(?:live|direct|directo|direkt|diretta|vivo|aovivo)(?:\/|$)/i;

/** Whether an address says by its path that its page is live text, whoever its publisher. */
export function isLiveAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return FOLDER.test(pathname) || WORDS.test(pathname);
}

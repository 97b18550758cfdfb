import type { LabelledPage } from "../score/label-file";

/** Into so many parts pages are divided; each is left out in turn, whole, so that learning costs the same for any number. */
const PARTS = 8;

/** Which pages are left out together with this one: by the order of their ids, so that it doesn't change. */
export function partsOf(pages: readonly LabelledPage[]): ReadonlyMap<LabelledPage, string> {
  const sorted = pages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(sorted.map((page, i) => [page, String(i % PARTS)]));
}

/** Which pages are left out together with this one: those of its sport. */
export const sportsOf = (pages: readonly LabelledPage[]): ReadonlyMap<LabelledPage, string> =>
  new Map(pages.map((page) => [page, page.sport]));

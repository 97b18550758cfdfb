import { newCoverage } from "../../src/core/coverage";
import type { Instant } from "../../src/core/instant";
import { readPage } from "../../src/formats/read";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { value } from "./refusal";
import type { Source } from "./source";

/**
 * The coverage that the extension would make of a page, by the worker's own steps. Throws a `Refusal` for a page
 * that it would not follow.
 *
 * @param now when the page was fetched
 */
export function accountOf({ body, url, name }: Source, now: Instant) {
  const { snapshot } = value(readPage(body, url, now), name);
  const { head, posts } = mergeAndClassify(newCoverage(url, url, now), [], snapshot, now);
  return {
    title: head.title,
    summary: head.summary,
    races: head.races.map(({ id, name }) => ({ id, name })),
    posts: posts.map(({ id, headline, publishedAt, label, byline, races, kind, body }) => ({
      id,
      headline,
      publishedAt,
      label,
      byline,
      races,
      kind,
      body,
    })),
  };
}

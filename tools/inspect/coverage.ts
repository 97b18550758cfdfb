import { newCoverage } from "../../src/core/coverage";
import type { Instant } from "../../src/core/instant";
import type { Result } from "../../src/core/result";
import { readFacts } from "../../src/formats/facts";
import { openPage } from "../../src/formats/page/page";
import { readPage } from "../../src/formats/read";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { raceOfFacts } from "../../src/races/results/match-facts";
import { problemSentence } from "../../src/text/problem";
import { t } from "../text";

export interface Source {
  body: string;
  /** The page's address. */
  url: string;
  /** Its name in a sentence: the host, or the file. */
  name: string;
}

/**
 * The coverage that the extension makes of a page, in the same steps as its worker, and the results that are on it. Throws a
 * `Refusal` for a page that has neither posts nor results.
 *
 * @param now when the page was fetched
 */
export function coverageOf({ body, url, name }: Source, now: Instant) {
  const { snapshot, facts: own } = orRefuse(readPage(body, url, now), name);
  const page = own ? undefined : openPage(body, url);
  const found = own ?? (page ? readFacts(page) : []);
  const { head, posts, memory } = mergeAndClassify(newCoverage(url, url, now), [], snapshot, now);
  const facts = found.map((race) => {
    const of = raceOfFacts(race, head.title, head.races, memory.athletes)?.id;
    return { ...(of && { race: of }), ...race };
  });
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
    ...(facts.length > 0 && { facts }),
  };
}

/** An error with one sentence for the user. */
export class Refusal extends Error {}

/**
 * The value of a result. Throws a problem as a `Refusal` with the extension's own sentence.
 *
 * @param name stands for the host in the sentence, for a page that came from a file
 */
export function orRefuse<T>(result: Result<T>, name?: string): T {
  if (result.ok) return result.value;
  const { problem } = result;
  throw new Refusal(problemSentence("host" in problem && name ? { ...problem, host: name } : problem, t));
}

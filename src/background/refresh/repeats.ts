import { isSurelyAbout, type Post } from "../../core/coverage";
import { type Choices, isShown } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import type { Race } from "../../core/race";
import { type FactChange, type FactNews, happeningOf, untoldFirst } from "../../core/results/fact-changes";
import type { RaceFacts } from "../../core/results/race-facts";
import { latestOf } from "../../core/results/results";
import type { Source } from "../../core/source";
import { toldInResults, toldInWords } from "../reading";

/** Who else may be named in a post is among the first. */
const MOST_NAMES = 40;

/**
 * News from results, with what the coverage's own posts have told behind the rest; if they have told all of it, one of them is
 * repeated.
 *
 * @param of the coverage's race that the results are of
 * @param newest the coverage's newest posts
 */
export function toldBefore(
  news: FactNews,
  { entries }: RaceFacts,
  of: Race,
  newest: readonly Post[],
  choices: Choices,
  now: Instant,
): { news: FactNews; repeats?: string } {
  const posts = newest.filter((post) => isSurelyAbout(post, of.id) && isShown(post, choices));
  const names = entries.slice(0, MOST_NAMES).map(({ name }) => name);
  const told = new Map<FactChange, string>();
  for (const change of news.changes) {
    const happening = happeningOf(change);
    const post = happening && toldInWords(happening, names, posts, Date.parse(now));
    if (post) told.set(change, post.id);
  }
  const isAll = told.size === news.changes.length;
  const [repeats] = isAll ? told.values() : [];
  return { news: untoldFirst(news, (change) => told.has(change)), ...(repeats !== undefined && { repeats }) };
}

/**
 * Posts, of which those that are new or have changed say whether they repeat what results have told.
 *
 * @param isOld whether a post is as it was stored
 */
export function withRepeats(posts: Post[], isOld: (post: Post) => boolean, source: Source): Post[] {
  if (!posts.some(({ tells }) => tells)) return posts;
  const told = [source, ...(source.results ?? [])].flatMap((one) => one.told ?? []);
  const namesIn = (raceId: string) =>
    told.filter(({ of }) => of === raceId).flatMap((one) => latestOf(one).entries.map(({ name }) => name));
  return posts.map((post) => {
    if (isOld(post)) return post;
    const repeats = toldInResults(post, posts, namesIn);
    return repeats === undefined ? post : { ...post, repeats };
  });
}

import type { NewsSource } from "../../core/attention/interrupt";
import { type Moment, topicOf } from "../../core/attention/race-cost";
import type { CoverageHead } from "../../core/coverage";
import { alertsAnything, alertsByMention, levelOf } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import type { Settings } from "../../core/settings";
import type { Source } from "../../core/source";

interface CoverageNews extends NewsSource {
  head: CoverageHead;
  source: Source;
}

/** News with what of it deserves to interrupt. What tells that is loaded once anything is at Alert. */
export async function withMoments<T extends CoverageNews>(
  news: readonly T[],
  { preferences: { interruptions } }: Settings,
  now: Instant,
): Promise<T[]> {
  const { moments } = interruptions;
  if (moments === "every" || !news.some(({ choices }) => alertsAnything(choices))) return [...news];
  const { decisiveMoments, tuneInMoments, tuneInSigns } = await import("../reading");
  return news.map((one): T => {
    const { posts, choices, head, source } = one;
    if (!alertsAnything(choices)) return one;
    if (moments === "decisive") {
      const found = decisiveMoments(posts, choices, head.races);
      // Who has asked for a name or a word wants each post that says it.
      const asked = posts.filter((post) => alertsByMention(post, choices) && !found.has(post.id));
      const byName = asked.map((post): [string, Moment] => [post.id, { race: topicOf(post, choices) ?? "" }]);
      return {
        ...one,
        moments: new Map([...found, ...byName]),
      };
    }
    const signs = tuneInSigns(source, now).filter(({ post }) => levelOf(post, choices) === "alert");
    const bySign: [string, Moment][] = signs.map(({ post, moment }) => [post.id, moment]);
    return {
      ...one,
      moments: new Map([...tuneInMoments(posts, choices), ...bySign]),
      signs: signs.map(({ post }) => post),
    };
  });
}

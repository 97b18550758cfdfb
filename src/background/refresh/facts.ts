import type { CoverageHead, PublishedPost, Snapshot } from "../../core/coverage";
import { type FactNews, firstNews, type Told, tell } from "../../core/fact-changes";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { RaceFacts } from "../../core/race-facts";
import { hashOf } from "../../core/strings";
import { raceOfFacts } from "../../races/match-facts";
import type { HeldCoverage, State } from "../../store/state";
import { setLanguage, t } from "../../text/browser";
import { factLines } from "../../text/fact-news";
import type { Answered } from "./ask";

/** Meetings and orienteering events have a hundred. */
const MOST_RACES = 200;

/** The athletes whom the reader follows in a coverage. */
const followedAthletes = ({ settings }: State, id: string): string[] =>
  Object.keys(own(settings.choices, id)?.athletes ?? {});

/** How a coverage's races stand when it is first read: a post for each says so, and none of them is news. */
export async function firstFacts(
  state: State,
  { id, url }: Pick<CoverageHead, "id" | "url">,
  { snapshot, facts }: Answered,
  now: Instant,
): Promise<{ snapshot?: Snapshot; told?: Told[] }> {
  if (!snapshot || !facts) return snapshot ? { snapshot } : {};
  await setLanguage(state.settings.preferences.time);
  const races = [...byName(facts.slice(0, MOST_RACES), nameOf)];
  const posts = races.flatMap(([key, race]) => {
    const news = firstNews(race);
    return news ? [postOf(news, key, race.name, new URL(url).host, now)] : [];
  });
  const told = races.map(([, race]) => tell(undefined, race, followedAthletes(state, id), now).told);
  return { told, snapshot: { ...snapshot, posts: [...posts, ...snapshot.posts] } };
}

/**
 * An answer with what has changed in its results, as posts. A state that had to wait for its minute is told with the next
 * answer, even if that says that nothing has changed. Races that are gone from the results stay as they were told.
 */
export async function withFacts(
  state: State,
  { id, head, source, memory, newest }: HeldCoverage,
  { snapshot, facts = [] }: Answered,
  now: Instant,
): Promise<{ snapshot?: Snapshot; told?: Told[] }> {
  if (facts.length === 0 && !source.told?.some(({ waiting }) => waiting)) return snapshot ? { snapshot } : {};
  // A worker that has just started speaks the browser's language.
  await setLanguage(state.settings.preferences.time);
  const followed = followedAthletes(state, id);
  const known = source.told ?? [];
  const before = byName(known, ({ race }) => race.name);
  const posts: PublishedPost[] = [];
  const races = facts.length > 0 ? facts : known.map(({ race, waiting }) => waiting ?? race);
  for (const [key, race] of byName(races, nameOf)) {
    if (!before.has(key) && before.size >= MOST_RACES) continue;
    // One that has begun since is told from its beginning.
    const { told, news } = tell(before.get(key) ?? (source.told && begun(race.name)), race, followed, now);
    before.set(key, told);
    if (!news) continue;
    const of = raceOfFacts(race, head.title, head.races, memory.athletes);
    const label = of ? (of.aliases[0] ?? of.name) : race.name;
    posts.push(postOf(news, key, label, head.publisher ?? new URL(source.url).host, now));
  }
  const told = [...before.values()];
  if (posts.length === 0 && !snapshot) return { told };
  const about = snapshot ?? { title: head.title, summary: [], zone: head.zone, posts: [] };
  // Only the first answer is the whole of it: those behind it bring what has changed.
  const isMore = source.told !== undefined || newest.length > 0;
  return {
    told,
    snapshot: { ...about, ...(isMore && { partial: true as const }), posts: [...posts, ...about.posts] },
  };
}

const nameOf = ({ name }: RaceFacts): string => name;

/** By name; of several that are called the same, each by its place among them. */
function byName<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T> {
  const named = new Map<string, T>();
  for (const one of all) {
    let key = nameOf(one);
    while (named.has(key)) key = `${key}\0`;
    named.set(key, one);
  }
  return named;
}

const begun = (name: string): Told => ({ race: { name, entries: [] } });

function postOf(news: FactNews, key: string, label: string, source: string, now: Instant): PublishedPost {
  const [headline, ...more] = factLines(news, t);
  return {
    id: `facts-${hashOf(key)}-${now}`,
    ...(headline && { headline }),
    publishedAt: now,
    ...(label && { label }),
    byline: { name: source },
    body: more.map((text) => ({ type: "paragraph" as const, text })),
    factKind: news.kind,
    keyEvent: false,
    pinned: false,
  };
}

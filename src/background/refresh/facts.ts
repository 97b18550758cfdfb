import type { CoverageHead, PublishedPost, Snapshot } from "../../core/coverage";
import { type Choices, followedAthletes, noChoices } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { Race } from "../../core/race";
import { type FactNews, firstNews, happeningOf, type Told, tell } from "../../core/results/fact-changes";
import type { RaceFacts } from "../../core/results/race-facts";
import { byPlace, isRenamed } from "../../core/results/renamed-race";
import { type EventResults, latestOf } from "../../core/results/results";
import type { JoinedResults } from "../../core/source";
import { hashOf } from "../../core/strings";
import type { HeldCoverage, State } from "../../store/state";
import { setLanguage, t } from "../../text/browser";
import { factLines } from "../../text/fact-news";
import { mayBeOf, raceOfFacts } from "../reading";
import type { Answered } from "./ask";
import { toldBefore } from "./repeats";

/** Meetings and orienteering events have a hundred. */
const MOST_RACES = 200;

const choicesIn = ({ settings }: State, id: string): Choices => own(settings.choices, id) ?? noChoices;

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
  const followed = followedAthletes(choicesIn(state, id));
  const told = races.map(([, race]) => ({
    ...tell(undefined, race, followed, now).told,
    since: now,
  }));
  return { told, snapshot: { ...snapshot, posts: [...posts, ...snapshot.posts] } };
}

/**
 * An answer with what has changed in its results, as posts. A state that had to wait for its minute is told with the next
 * answer, even if that says that nothing has changed. Races that are gone from the results stay as they were told.
 *
 * @param source the one that has answered: the coverage's own, or results that belong to it
 * @param chosen for those, which race is which by the reader's word; of a race that is none of the coverage's, nothing is told
 */
export async function withFacts(
  state: State,
  coverage: HeldCoverage,
  source: JoinedResults,
  { snapshot, facts: read }: Answered,
  now: Instant,
  chosen?: EventResults["races"],
): Promise<{ snapshot?: Snapshot; told?: Told[] }> {
  const { head, newest } = coverage;
  const facts = read ?? [];
  if (facts.length === 0 && !source.told?.some(({ waiting }) => waiting)) {
    // Its races may have been found since. Results that are still empty count as told, so that all that come are news.
    const told = withRaces(source.told ?? (read && []), coverage, chosen);
    return { ...(told && { told }), ...(snapshot && !chosen && { snapshot }) };
  }
  // A worker that has just started speaks the browser's language.
  await setLanguage(state.settings.preferences.time);
  const choices = choicesIn(state, coverage.id);
  const followed = followedAthletes(choices);
  const known = source.told ?? [];
  const before = byName(known, ({ race }) => race.name);
  const posts: PublishedPost[] = [];
  const races = facts.length > 0 ? facts : known.map(latestOf);
  const named = byPlace(races, before);
  for (const [key, race] of named) {
    const earlier = before.get(key) ?? takeRenamed(race, before, named);
    if (!earlier && before.size >= MOST_RACES) continue;
    // One that has begun since is told from its beginning.
    const { told, news } = tell(earlier ?? (source.told && begun(race.name)), race, followed, now);
    const of = raceFor(race, coverage, races.length === 1, chosen);
    before.set(key, { ...told, since: sinceOf(earlier, told, now), of: of?.id });
    if (!news || (chosen && !of)) continue;
    const label = of ? (of.aliases[0] ?? of.name) : race.name;
    const by = (chosen ? undefined : head.publisher) ?? new URL(source.url).host;
    const { news: ordered, repeats } = of ? toldBefore(news, race, of, newest, choices, now) : { news };
    const post = postOf(ordered, chosen ? `${source.url} ${key}` : key, label, by, now);
    posts.push({ ...post, ...(repeats !== undefined && { repeats }) });
  }
  const told = [...before.values()];
  if (posts.length === 0 && (chosen || !snapshot)) return { told };
  const about = (chosen ? undefined : snapshot) ?? { title: head.title, summary: [], zone: head.zone, posts: [] };
  // Only the first answer is the whole of it: those behind it bring what has changed.
  const isMore = chosen !== undefined || source.told !== undefined || newest.length > 0;
  return {
    told,
    snapshot: { ...about, ...(isMore && { partial: true as const }), posts: [...posts, ...about.posts] },
  };
}

/** Takes out what was told of a race under a name that it no longer has. */
function takeRenamed(
  race: RaceFacts,
  told: Map<string, Told>,
  named: ReadonlyMap<string, RaceFacts>,
): Told | undefined {
  const isIt = ([name, one]: [string, Told]) => !named.has(name) && isRenamed(latestOf(one), race);
  const [was, one] = [...told].find(isIt) ?? [];
  if (was !== undefined) told.delete(was);
  return one;
}

/** What was told, with the races that it is of. */
export const withRaces = (
  told: readonly Told[] | undefined,
  coverage: Pick<HeldCoverage, "head" | "memory">,
  chosen?: EventResults["races"],
): Told[] | undefined =>
  told?.map((one) => ({ ...one, of: raceFor(one.race, coverage, told.length === 1, chosen)?.id }));

/** A coverage's race that results are of: as the reader says, else by names, else its only one where it has no other. */
function raceFor(
  facts: RaceFacts,
  { head, memory }: Pick<HeldCoverage, "head" | "memory">,
  isOnly: boolean,
  chosen?: EventResults["races"],
): Race | undefined {
  const said = chosen && own(chosen, facts.name);
  if (said !== undefined) return head.races.find(({ id }) => id === said);
  const found = raceOfFacts(facts, head.title, head.races, memory.athletes);
  const [only] = head.races;
  if (found || !chosen || !isOnly || head.races.length > 1) return found;
  return only && mayBeOf(facts, only, head.title) ? only : undefined;
}

/** Since when the state has been seen that was seen last. */
export function sinceOf(before: Told | undefined, after: Told, now: Instant): Instant {
  const isSame = before && JSON.stringify(latestOf(before)) === JSON.stringify(latestOf(after));
  return isSame ? (before.since ?? now) : now;
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
  const tells = news.changes.flatMap((change) => happeningOf(change) ?? []);
  return {
    id: `facts-${hashOf(key)}-${now}`,
    ...(headline && { headline }),
    publishedAt: now,
    ...(label && { label }),
    byline: { name: source },
    body: more.map((text) => ({ type: "paragraph" as const, text })),
    factKind: news.kind,
    ...(tells.length > 0 && { tells }),
    keyEvent: false,
    pinned: false,
  };
}

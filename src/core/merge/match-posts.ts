import { plainText } from "../blocks";
import type { PublishedPost } from "../coverage";
import { groupBy } from "../group-by";
import { figuresOf, withoutFigures } from "../strings";
import { derivedId, isDerived, isOfOneInstant, isOfText, words } from "./identity";
import { recounted, reworded, wordsShared } from "./match-texts";

/**
 * Matches each incoming post to a stored one: by the publisher's id; else, at the same instant, by the
 * same content, headline or most of the words (a re-numbered or edited post); else by a derived id.
 *
 * @param incoming a snapshot's posts, newest first
 * @param stored every stored post at the incoming instants
 * @param partial the snapshot lacks newer posts
 * @returns the incoming posts in their order, each with the id of the stored post it is, or a new one
 */
export function matchPosts(
  incoming: readonly PublishedPost[],
  stored: readonly Stored[],
  partial = false,
): PublishedPost[] {
  const byId = new Map(stored.map((post) => [post.id, post]));
  const atInstant = groupBy(stored, (post) => post.publishedAt);
  const inMinute = groupBy(stored, minuteOf);
  const taken = new Set<string>();
  const matches = new Map<PublishedPost, string>();

  const claim = (find: (post: PublishedPost) => PublishedPost | undefined, inOrder = incoming) => {
    for (const post of inOrder) {
      const old = matches.has(post) ? undefined : find(post);
      if (!old || taken.has(old.id)) continue;
      matches.set(post, old.id);
      taken.add(old.id);
    }
  };
  const claimAtInstant = (same: (a: PublishedPost, b: PublishedPost) => boolean) =>
    claim((post) => atInstant.get(post.publishedAt)?.find((old) => !taken.has(old.id) && same(old, post)));

  const byOwnId = (post: PublishedPost) => (isDerived(post.id) ? undefined : byId.get(post.id));
  const areIdsPlaces = countPlaces(incoming, stored, byOwnId);
  claim((post) => {
    const old = byOwnId(post);
    return old && ((old.publishedAt === post.publishedAt && !areIdsPlaces) || sameWords(old, post)) ? old : undefined;
  });
  claimAtInstant(sameWords);
  claim((post) => {
    const old = areIdsPlaces ? undefined : byOwnId(post);
    return old && !isReused(old, post) ? old : undefined;
  });
  claimAtInstant((a, b) => a.headline !== undefined && a.headline === b.headline);
  // One form of a page may have seconds or ids that another lacks.
  claim((post) => inMinute.get(minuteOf(post))?.find((old) => !taken.has(old.id) && sameWords(old, post)));
  // This compares all with all; no real page has more than 50 posts at one instant.
  const isCrowded = [...atInstant.values()].some((posts) => posts.length > 50);
  // A date without a clock is the time of many posts, so a publisher's new id there is a new post's.
  const isRenamed = [...matches].filter(([post, id]) => post.id !== id).length > matches.size / 2;
  const isOwnBeside = (old: PublishedPost, post: PublishedPost) =>
    !areIdsPlaces &&
    !isRenamed &&
    ![old, post].some(isOurs) &&
    (atInstant.get(old.publishedAt)?.length ?? 0) > MOST_AT_A_TIME;
  if (!isCrowded)
    claimAtInstant((a, b) => !isOwnBeside(a, b) && wordsShared(plainText(a.body), plainText(b.body)) >= 0.5);
  if (!partial) claim(moved(incoming, stored, matches, taken));
  for (const restOf of partial ? [] : [(text: string) => figuresOf(text).rest, withoutFigures])
    claim(recounted(incoming, stored, matches, taken, restOf));
  // One that is recognised helps to recognise that above it.
  if (!partial) claim(reworded(incoming, stored, matches, taken), incoming.toReversed());
  // An instant at the edge of a snapshot may be cut in two, so places counted within it mean nothing there by themselves.
  const edges = [incoming.at(-1)?.publishedAt, partial ? incoming[0]?.publishedAt : undefined];
  claim((post) => {
    const old = isDerived(post.id) ? byId.get(post.id) : undefined;
    return old && (!edges.includes(post.publishedAt) || sameWords(old, post)) ? old : undefined;
  });

  const used = new Set(byId.keys());
  return incoming.map((post) => {
    const id = matches.get(post) ?? freeId(post, used);
    used.add(id);
    return { ...post, id };
  });
}

/**
 * Whether the publisher's ids count places from the top of the page, so that most posts are under the id of another now,
 * or all are others.
 */
function countPlaces(
  incoming: readonly PublishedPost[],
  stored: readonly PublishedPost[],
  byOwnId: (post: PublishedPost) => PublishedPost | undefined,
): boolean {
  const known = incoming.flatMap((post) => {
    const old = byOwnId(post);
    return old ? [{ post, old }] : [];
  });
  const isEdit = ({ post, old }: (typeof known)[number]) =>
    old.publishedAt === post.publishedAt && !saysOther(old, post);
  const changed = known.filter((both) => !sameWords(both.old, both.post) && !isEdit(both));
  if (changed.length <= known.length / 2) return false;
  const under = new Set(changed.map(({ old }) => old.id));
  const left = groupBy(
    stored.filter(({ id }) => under.has(id)),
    (post) => words(post),
  );
  // What several posts say alike doesn't tell which of them it was.
  const alike = groupBy(incoming, (post) => words(post));
  const shifted = incoming.filter(
    (post) => alike.get(words(post))?.length === 1 && left.get(words(post))?.some(({ id }) => id !== post.id),
  );
  if (shifted.length > known.length - changed.length) return true;
  const isAllNew =
    changed.length === known.length &&
    changed.every(
      ({ post, old }) =>
        (old.headline === undefined || old.headline !== post.headline) && old.publishedAt !== post.publishedAt,
    );
  return isAllNew && changed.filter(({ post, old }) => saysOther(old, post)).length >= FEWEST_ALL_NEW;
}

const MOST_AT_A_TIME = 2;

/** So many headlines aren't rewritten between two polls. */
const FEWEST_ALL_NEW = 3;

const saysOther = (old: PublishedPost, post: PublishedPost): boolean => wordsShared(words(old), words(post)) < 0.5;

/**
 * Finds the stored post with the same text if a source changes the dates of its posts: it prints the time of the
 * request, or none. The same text at another time may also be another post. It is the same post if the old one belongs
 * in the snapshot but is missing, if it stands among posts that have kept their times, or if none has.
 */
function moved(
  incoming: readonly PublishedPost[],
  stored: readonly Stored[],
  matches: ReadonlyMap<PublishedPost, string>,
  taken: ReadonlySet<string>,
): (post: PublishedPost) => Stored | undefined {
  const left = incoming.filter((post) => !matches.has(post));
  if (left.length === 0) return () => undefined;
  const times = new Map(stored.map((post) => [post.id, post.publishedAt]));
  const inPlace = incoming.flatMap((post) =>
    times.get(matches.get(post) ?? "") === post.publishedAt ? post.publishedAt : [],
  );
  const byWords = groupBy(
    stored.filter(({ id }) => !taken.has(id)),
    words,
  );
  // What stands among known posts is no news, unless it is short enough to be said again ("Gold!").
  const isLong = (post: PublishedPost) => words(post).length > LONGEST_SAID_AGAIN;
  const isMarkedAlike = (post: PublishedPost, old: Stored) =>
    !isOfText(post) || isLong(post) || post.printedTime === old.printedTime;
  const find = (post: PublishedPost) =>
    byWords.get(words(post))?.find((old) => !taken.has(old.id) && isMarkedAlike(post, old));
  // The publisher's own ids are doubted only where most of the page has come anew under others, and so at each poll.
  const isRenamed = left.filter((post) => byWords.has(words(post))).length >= incoming.length / 2;
  const findOurs = (post: PublishedPost) =>
    isOurs(post) || (isRenamed && incoming.length > 1) ? find(post) : undefined;
  if (inPlace.length > 0 && !isRenamed) {
    // The oldest of all may be pinned there.
    const [, from = LATER_THAN_ANY] = inPlace.sort();
    const newest = inPlace.at(-1) ?? "";
    return (post) => {
      const old = findOurs(post);
      if (!old || isLong(post)) return old && (old.publishedAt > from || post.publishedAt < newest) ? old : undefined;
      return old.publishedAt > from && !(old.withdrawn && post.publishedAt > newest) ? old : undefined;
    };
  }
  const again = incoming.filter((post) => matches.has(post) || byWords.has(words(post))).length;
  const isDatedAnew = incoming.length > 1 && (isOfOneInstant(incoming) || again >= incoming.length / 2);
  return isDatedAnew || incoming.every(({ printedTime }) => printedTime !== undefined) ? findOurs : () => undefined;
}

/** A stored post, which its page may have withdrawn at an earlier poll. */
type Stored = PublishedPost & { withdrawn?: boolean };

/** No instant is after it. */
const LATER_THAN_ANY = "Z";

/** Characters of what reporters say several times in a race. */
const LONGEST_SAID_AGAIN = 30;

/** Whether its id is made of its time or its text, and not the publisher's. */
const isOurs = (post: PublishedPost): boolean => isDerived(post.id) || isOfText(post);

/**
 * Some feeds give a new article the id of an old one (feedbin#604): another time, another headline, other words. Without a
 * headline, a few words may be written anew ("Off!"), and so may what stays at the top.
 */
const isReused = (old: PublishedPost, post: PublishedPost): boolean =>
  old.publishedAt !== post.publishedAt &&
  (old.headline === undefined
    ? words(old).length > LONGEST_SAID_AGAIN && !old.pinned
    : old.headline !== post.headline) &&
  wordsShared(plainText(old.body), plainText(post.body)) < 0.2;

function freeId(post: PublishedPost, used: ReadonlySet<string>): string {
  if (!used.has(post.id)) return post.id;
  let place = 0;
  while (used.has(derivedId(post.publishedAt, place))) place++;
  return derivedId(post.publishedAt, place);
}

const minuteOf = ({ publishedAt }: PublishedPost): string => publishedAt.slice(0, 16);

const sameWords = (a: PublishedPost, b: PublishedPost): boolean =>
  a.headline === b.headline && plainText(a.body) === plainText(b.body);

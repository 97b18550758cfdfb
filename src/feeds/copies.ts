import type { UntimedPost } from "./times";

/**
 * Leaves out what a page shows once more: a post that it pins to its top stands at its own place too. The one
 * at its own place stays, and is pinned. Only the same post with the same words is a copy; one id on two
 * different posts is the publisher's mistake, and both stay.
 *
 * @param posts in the page's order, newest first
 */
export function withoutCopies(posts: readonly UntimedPost[]): UntimedPost[] {
  const last = new Map(posts.map((post, place) => [nameOf(post), place]));
  const pinned = new Set<string>();
  return posts.flatMap((post, place) => {
    const name = nameOf(post);
    if (!post.id || last.get(name) === place) return [pinned.has(name) ? { ...post, pinned: true } : post];
    if (place === 0) pinned.add(name);
    return [];
  });
}

const nameOf = ({ id, publishedAt, headline, body }: UntimedPost): string =>
  JSON.stringify([id, publishedAt, headline, body]);

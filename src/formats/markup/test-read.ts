import type { PublishedPost } from "../../core/coverage";
import { readPage } from "../read";

export const NOW = "2026-05-03T12:00:00.000Z";
export const PAGE = "https://run.example/live";

/** What a page is read as; its posts are `undefined` where it is refused. */
export function reading(body: string, url = PAGE): { format?: string; posts?: PublishedPost[]; older?: string[] } {
  const read = readPage(body, url, NOW);
  if (!read.ok) return {};
  const { format, snapshot, older } = read.value;
  return { format, posts: snapshot.posts, ...(older && { older }) };
}

/** The words of a post's body, a line each. */
export const words = (post: PublishedPost | undefined): string[] =>
  (post?.body ?? []).map((block) => ("text" in block ? block.text : block.type));

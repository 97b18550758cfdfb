import type { Block } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { trimmed } from "./index";

export const URL = "https://run.example/live/7";

/** Headline and body of a post after trimming. */
export function trim(headline: string | undefined, body: Block[], more: Partial<PublishedPost> = {}, zone = "UTC") {
  const post: PublishedPost = {
    id: "7",
    url: URL,
    publishedAt: "2026-05-03T10:12:00.000Z",
    ...(headline !== undefined && { headline }),
    body,
    keyEvent: false,
    pinned: false,
    ...more,
  };
  const [first] = trimmed({ title: "Run", summary: [], zone, posts: [post] }).posts;
  return { headline: first?.headline, body: first?.body };
}

export const FINISH = "Ada Brook crosses the line in 32:08.";

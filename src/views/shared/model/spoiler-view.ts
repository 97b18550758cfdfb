import type { Post } from "../../../core/coverage";
import type { Spoilers } from "../../../core/delay/delay";
import { revealed } from "../../../core/delay/spoilers";
import { asSeen } from "../../../text/as-seen";
import { clock } from "../page/clock";
import type { LoadedCoverage } from "./loaded-coverage";

/** Hides what a delayed reader must not see yet. Returns the same posts and arrays while nothing changes. */
export function spoilerView() {
  const copies = new WeakMap<Post, Post>();
  const last: Record<"posts" | "late", readonly Post[]> = { posts: [], late: [] };

  const postAsSeen = (post: Post, spoilers: Spoilers, now: string): Post[] => {
    const [seen] = revealed([post], spoilers, now);
    const before = copies.get(post);
    if (!seen || seen === post) return seen ? [seen] : [];
    if (before?.arrivedAt === seen.arrivedAt) return [before];
    copies.set(post, seen);
    return [seen];
  };
  const listed = (which: "posts" | "late", posts: readonly Post[]): readonly Post[] => {
    const before = last[which];
    if (before.length !== posts.length || before.some((post, i) => post !== posts[i])) last[which] = posts;
    return last[which];
  };

  return (loaded: LoadedCoverage, spoilers: Spoilers | undefined): LoadedCoverage => {
    if (!spoilers) return loaded;
    const now = new Date(clock.value).toISOString();
    const allOf = (posts: readonly Post[]) => posts.flatMap((post) => postAsSeen(post, spoilers, now));
    return {
      ...loaded,
      spoilers,
      ...asSeen(loaded, spoilers, now),
      newest: allOf(loaded.newest),
      posts: listed("posts", allOf(loaded.posts)),
      late: listed("late", allOf(loaded.late)),
    };
  };
}

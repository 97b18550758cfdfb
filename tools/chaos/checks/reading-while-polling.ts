import type { Check } from "../check";
import { day, onGround } from "../ground";

/** The reader marks posts while polls bring others. */
export const readingWhilePolling: Check = {
  name: "posts marked read while polls merge others",
  times: 1000,
  smoke: 10,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      const { coverageId } = ground;
      const marked = new Set<string>();
      for (let n = 0; n < times; n++) {
        ground.clock = day[Math.min(11 + n, day.length - 1)]?.publishedAt ?? "";
        const [newest] = await ground.posts();
        const postIds = newest ? [newest.id, `mark ${n}`] : [`mark ${n}`];
        for (const id of postIds) marked.add(id);
        await Promise.all([ground.send("markSeen", { coverageId, postIds }), ground.refresh()]);
      }
      const { postIds } = (await ground.stored())[`coverage:${coverageId}:seen`] as { postIds: string[] };
      const kept = [...marked].filter((id) => postIds.includes(id)).length;
      const there = (await ground.posts()).length;
      const whole = kept === marked.size && (await ground.badge()) === (await ground.unread());
      return {
        tried: times,
        survived: whole ? times : 0,
        note: `${kept} of ${marked.size} marks kept, ${there} posts`,
      };
    }),
};

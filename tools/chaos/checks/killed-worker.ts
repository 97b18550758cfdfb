import type { Check } from "../check";
import { day, type Ground, isWhole, onGround } from "../ground";

/** About how long a poll takes here; the worker is killed at some moment in it. */
const POLL_MS = 120;

/** The worker is killed at random moments of polls that bring news. */
export const killedWorker: Check = {
  name: "worker killed at a random point of a poll",
  times: 200,
  smoke: 5,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      let survived = 0;
      for (let n = 0; n < times; n++) {
        const at = day[11 + (n % (day.length - 11))]?.publishedAt ?? "";
        if (n % (day.length - 11) === 0) await fromTheStart(ground);
        ground.clock = at;
        const poll = ground.refresh().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * POLL_MS));
        await ground.killWorker();
        await poll;
        if (await isWhole(ground, at)) survived++;
      }
      return {
        tried: times,
        survived,
        note: `${(await ground.posts()).length} posts stored, badge ${await ground.badge()}`,
      };
    }),
};

/** Restarts the race and follows it again. */
async function fromTheStart(ground: Ground): Promise<void> {
  await ground.send("unfollow", { coverageId: ground.coverageId });
  ground.clock = day[10]?.publishedAt ?? "";
  await ground.follow();
}

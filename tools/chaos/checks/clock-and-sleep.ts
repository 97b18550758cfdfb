import type { Snapshot } from "../../../src/core/coverage";
import type { Instant } from "../../../src/core/instant";
import { race } from "../../../testing/publisher/race";
import type { Check } from "../check";
import { day, type Ground, onGround, until } from "../ground";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const YEARS_LATER = Date.now() - Date.parse(day[10]?.publishedAt ?? "");
const today = (at: Instant): Instant => new Date(Date.parse(at) + YEARS_LATER).toISOString();

/** The race as if it were run today, since a race that has been over for a day isn't polled. */
function running(at: Instant): Snapshot {
  const { startsAt: _start, endsAt: _end, posts, ...published } = race(at);
  return { ...published, posts: posts.map((post) => ({ ...post, publishedAt: today(post.publishedAt) })) };
}

interface Case {
  name: string;
  happens: (ground: Ground) => Promise<void>;
}

const cases: Case[] = [
  { name: "clock a day ahead", happens: (ground) => ground.shiftTimes(-DAY) },
  { name: "clock a day back", happens: (ground) => ground.shiftTimes(DAY) },
  { name: "asleep for 10 min", happens: (ground) => ground.shiftTimes(-10 * MINUTE) },
  {
    name: "alarms cleared",
    happens: async (ground) => {
      await ground.shiftTimes(-10 * MINUTE);
      await ground.options.evaluate(() => chrome.alarms.clearAll());
    },
  },
];

/** However many alarms fire afterwards, the source is polled once, the alarm is set again, and the badge is right. */
export const clockAndSleep: Check = {
  name: "alarms cleared, clock ± 1 day, 10 min asleep",
  times: 4,
  run: (times) =>
    onGround({ maxAge: 30, race: running }, async (ground) => {
      await ground.follow();
      const bad: string[] = [];
      const asked: number[] = [];
      for (const { name, happens } of cases.slice(0, times)) {
        await ground.killWorker();
        await happens(ground);
        const before = ground.demo.requests.length;
        await ground.send("visit", { coverageId: ground.coverageId });
        const back = await until(
          async () => (await ground.options.evaluate(() => chrome.alarms.get("poll"))) !== undefined,
          5000,
        );
        for (let ring = 0; ring < 10; ring++) {
          await ground.ring();
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        await until(async () => ground.demo.requests.length > before, 3000);
        const requests = ground.demo.requests.length - before;
        asked.push(requests);
        if (!back || requests !== 1 || (await ground.badge()) !== (await ground.unread())) bad.push(name);
      }
      const note =
        bad.length > 0 ? bad.join(", ") : `catch-up requests: ${asked.join(", ")}; alarm back at the next wake`;
      return { tried: asked.length, survived: asked.length - bad.length, note };
    }),
};

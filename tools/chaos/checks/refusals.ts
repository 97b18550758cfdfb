import type { Weather } from "../../../testing/publisher/weather";
import type { Check } from "../check";
import { type Ground, onGround } from "../ground";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Form {
  /** Made for each answer, because a Retry-After date must lie ahead. */
  weather: () => Weather;
  /** How long no request may be sent, even on demand. */
  silence?: number;
  /** How long no poll may be sent. */
  pause: number;
}

const inFiveMinutes = () => new Date(Date.now() + 5 * MINUTE).toUTCString();
const forms = (): Form[] => [
  ...[400, 401, 403, 404, 500, 502, 504].map((status): Form => ({ weather: () => ({ status }), pause: MINUTE / 2 })),
  { weather: () => ({ status: 410 }), pause: 365 * DAY },
  ...[429, 503].flatMap((status): Form[] => [
    { weather: () => ({ status }), silence: 9.9 * MINUTE, pause: 9.9 * MINUTE },
    { weather: () => ({ status, retryAfter: 120 }), silence: 1.9 * MINUTE, pause: 1.9 * MINUTE },
    { weather: () => ({ status, retryAfter: inFiveMinutes() }), silence: 4.8 * MINUTE, pause: 4.8 * MINUTE },
    { weather: () => ({ status, retryAfter: "soon" }), silence: 9.9 * MINUTE, pause: 9.9 * MINUTE },
    { weather: () => ({ status, retryAfter: 315_360_000 }), silence: 0.99 * DAY, pause: 0.99 * DAY },
  ]),
];

/** Every kind of refusal is obeyed: no request too early, not even after a kill, and no post is lost. */
export const refusals: Check = {
  name: "4xx, 5xx and Retry-After in every form",
  times: 18,
  run: (times) =>
    onGround({}, async (ground) => {
      const all = forms();
      const chosen = times >= all.length ? all : all.filter((_, i) => i % 3 === 1).slice(0, times);
      const bad: string[] = [];
      for (const form of chosen) if (!(await isHeard(ground, form))) bad.push(JSON.stringify(form.weather()));
      return {
        tried: chosen.length,
        survived: chosen.length - bad.length,
        note: bad.length > 0 ? bad.join(" ") : "no request before its time, after a kill neither; all posts kept",
      };
    }),
};

async function isHeard(ground: Ground, { weather, silence, pause }: Form): Promise<boolean> {
  ground.demo.weather = undefined;
  await ground.follow();
  const before = (await ground.posts()).map(({ id }) => id);
  ground.demo.weather = weather();
  const start = Date.now();
  await ground.refresh();
  const { nextPollAt } = await ground.source();
  const asked = ground.demo.requests.length;
  await ground.killWorker();
  await ground.ring();
  await ground.send("watching", { coverageId: ground.coverageId });
  if (silence !== undefined) await ground.refresh();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const kept = (await ground.posts()).map(({ id }) => id).join() === before.join();
  const quiet = ground.demo.requests.length === asked;
  await ground.send("unfollow", { coverageId: ground.coverageId });
  return kept && quiet && Date.parse(nextPollAt) - start >= pause;
}

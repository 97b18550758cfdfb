import type { Check } from "../check";
import { day, type Ground, isWhole, onGround } from "../ground";

const at = (n: number): string => day[Math.min(n, day.length - 1)]?.publishedAt ?? "";

/** Every stored value in turn is replaced by rubbish, and the worker wakes to that. */
export const damagedStorage: Check = {
  name: "a stored value replaced by rubbish",
  times: 12,
  smoke: 2,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      const keys = Object.keys(await ground.stored()).filter((key) => !/^(?:schema|notes|journal)/.test(key));
      const bad: string[] = [];
      for (let n = 0; n < times; n++) {
        const key = keys[n % keys.length] ?? "";
        const rubbish = [42, "{", { title: 7 }, [null]][n % 4];
        await ground.killWorker();
        await ground.tamper({ [key]: rubbish });
        ground.clock = at(12 + n);
        const settings = await survives(ground);
        if (!settings || !(await isWhole(ground, at(12 + n)))) bad.push(key.split(":").slice(-2).join(":"));
      }
      return {
        tried: times,
        survived: times - bad.length,
        note: bad.join(", ") || `${keys.length} keys; posts and choices there again`,
      };
    }),
};

/** Wakes the worker and checks that the coverages are still followed. */
async function survives(ground: Ground): Promise<boolean> {
  await ground.send("visit", { coverageId: ground.coverageId });
  await ground.refresh();
  const settings = (await ground.stored()).settings as { follows?: { id: string }[] } | undefined;
  return settings?.follows?.some(({ id }) => id === ground.coverageId) === true;
}

/** The storage is full to the last byte when news come; room comes later. */
export const fullStorage: Check = {
  name: "storage full when news come",
  times: 5,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      let survived = 0;
      let full = 0;
      for (let n = 0; n < times; n++) {
        const before = (await ground.posts()).map(({ id }) => id);
        await fill(ground);
        ground.clock = at(14 + 4 * n);
        await ground.refresh();
        if ((await ground.source()).problem?.code === "storageFull") full++;
        const ids = new Set((await ground.posts()).map(({ id }) => id));
        const kept = before.every((id) => ids.has(id));
        await ground.options.evaluate(async () => {
          const filler = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith("filler"));
          await chrome.storage.local.remove(filler);
        });
        if (kept && (await isWhole(ground, at(14 + 4 * n)))) survived++;
      }
      return {
        tried: times,
        survived,
        note: `said to be full ${full} times; nothing lost, all there once there was room`,
      };
    }),
};

/** Fills what is left of the quota, in smaller and smaller pieces. */
const fill = (ground: Ground): Promise<void> =>
  ground.options.evaluate(async () => {
    for (let size = 2 ** 20, n = 0; size >= 16; n++) {
      const fits = await chrome.storage.local.set({ [`filler ${size} ${n}`]: "x".repeat(size) }).then(
        () => true,
        () => false,
      );
      if (!fits) size /= 2;
    }
  });

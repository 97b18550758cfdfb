import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Check } from "../check";
import { browserFor, day, isWhole, publisher } from "../ground";

const run = promisify(execFile);
const POLL_MS = 150;

/** The whole browser is killed (SIGKILL) while a poll writes, and restarted with the same profile. */
export const killedBrowser: Check = {
  name: "browser killed in the middle of a write",
  times: 20,
  async run(times) {
    const profile = await mkdtemp(join(tmpdir(), "raceside-"));
    const { demo, clock } = await publisher({});
    let survived = 0;
    let coverageId = "";
    try {
      for (let n = 0; n <= times; n++) {
        const ground = await browserFor(demo, clock, profile);
        if (n === 0) await ground.follow();
        coverageId ||= ground.coverageId;
        ground.coverageId = coverageId;
        if (n > 0 && (await isWhole(ground, clock.now))) survived++;
        ground.clock = day[Math.min(11 + n * 3, day.length - 1)]?.publishedAt ?? "";
        void ground.refresh().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * POLL_MS));
        await run("pkill", ["-9", "-f", profile]).catch(() => undefined);
        await ground.launched.close().catch(() => undefined);
      }
      return { tried: times, survived, note: "every post once, badge as stored, after each start" };
    } finally {
      await demo.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

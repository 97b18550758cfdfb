import { followedIds } from "../../../testing/browser";
import type { Check } from "../check";
import { onGround } from "../ground";

/** The reader revokes the permission. */
export const revokedAccess: Check = {
  name: "access taken back",
  times: 1,
  run: () =>
    onGround({}, async (ground) => {
      await ground.follow();
      await ground.options.evaluate(() =>
        chrome.permissions.remove({ origins: ["http://127.0.0.1/*", "https://127.0.0.1/*"] }),
      );
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const asked = ground.demo.requests.length;
      for (let n = 0; n < 5; n++) {
        await ground.refresh();
        await ground.ring();
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      const later = ground.demo.requests.length - asked;
      const { problem } = await ground.source();
      const posts = (await ground.posts()).length;
      const stopped = later === 0 && problem?.code === "access" && posts > 0;
      return { tried: 1, survived: stopped ? 1 : 0, note: `${later} requests after one second; ${posts} posts kept` };
    }),
};

/** Every notation of this machine's address, without the reader's permission. */
export const privateTargets: Check = {
  name: "addresses of this machine, without the reader's word",
  times: 8,
  run: () =>
    onGround({}, async (ground) => {
      const { port } = new URL(ground.demo.origin);
      const hosts = [
        "127.0.0.1",
        "localhost",
        "127.1",
        "0x7f000001",
        "2130706433",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "a.localhost",
      ];
      for (const host of hosts) await ground.send("follow", { address: `http://${host}:${port}/live` });
      const asked = ground.demo.requests.length;
      const followed = (await followedIds(ground.options)).length;
      const safe = asked === 0 && followed === 0;
      return {
        tried: hosts.length,
        survived: safe ? hosts.length : 0,
        note: `${asked} requests, ${followed} followed`,
      };
    }),
};

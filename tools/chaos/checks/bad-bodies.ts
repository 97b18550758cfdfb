import type { Weather } from "../../../testing/publisher/weather";
import type { Check } from "../check";
import { onGround } from "../ground";

const quick: Weather[] = [
  "empty",
  "portal",
  "endless",
  "bomb",
  "cut",
  "charset",
  "article",
  "brokenJson",
  "badDates",
  "reset",
];
const slow: Weather[] = ["drip", "hang"];
/** Bodies that can still be read. */
const readable: ReadonlySet<Weather> = new Set(["charset"]);

/** A page with no body, too much of it, or something else. */
export const badBodies: Check = {
  name: "slow, endless, truncated, bomb, charset, portal, empty 200 …",
  times: 12,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      const ids = async () => (await ground.posts()).map(({ id }) => id).join();
      const before = await ids();
      const { etag } = await ground.source();
      const bad: string[] = [];
      let longest = 0;
      const tried = [...quick, ...slow].slice(0, times);
      for (const weather of tried) {
        ground.demo.weather = weather;
        const start = Date.now();
        await ground.refresh();
        longest = Math.max(longest, Date.now() - start);
        const source = await ground.source();
        const said = readable.has(weather) || (source.problem !== undefined && source.etag === etag);
        const kept = (await ids()) === before && (await ground.badge()) === "";
        ground.demo.weather = undefined;
        await ground.refresh();
        const back = (await ground.source()).problem === undefined && (await ids()) === before;
        if (!said || !kept || !back) bad.push(String(weather));
      }
      const note = `posts and validators kept, said, and over at the next answer; longest ${(longest / 1000).toFixed(1)} s`;
      return { tried: tried.length, survived: tried.length - bad.length, note: bad.length > 0 ? bad.join(" ") : note };
    }),
};

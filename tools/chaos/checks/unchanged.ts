import type { Check } from "../check";
import { onGround } from "../ground";

/** A page that has nothing new is asked again and again. */
export const unchanged: Check = {
  name: "polls of an unchanged page, each conditional and bare",
  times: 100,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      for (let n = 1; n < times; n++) await ground.refresh();
      const polls = ground.demo.requests.filter(({ path }) => path.startsWith("/live"));
      const unconditional = polls.filter(({ headers }) => !headers["if-none-match"]);
      const leaking = polls.filter(({ headers, path }) => headers.cookie || headers.referer || path !== "/live");
      const answered = polls.filter(({ status }) => status === 304).length;
      const isPolite = unconditional.length === 1 && leaking.length === 0 && answered === times - 1;
      return {
        tried: times,
        survived: isPolite && polls.length === times ? times : 0,
        note: `${polls.length} requests, ${unconditional.length} unconditional, ${answered} answered 304, ${leaking.length} with cookie, referrer or query`,
      };
    }),
};

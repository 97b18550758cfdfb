import { commands } from "../../../src/messaging/contract";
import { keys } from "../../../src/store/keys";
import type { Check } from "../check";
import { onGround } from "../ground";

/** The most that an attacker can control is our script in a page; its messages must have no effect. */
export const forgedMessages: Check = {
  name: "forged messages from a script in a web page",
  times: 10_000,
  smoke: 100,
  run: (times) =>
    onGround({}, async (ground) => {
      await ground.follow();
      // Ten thousand messages take minutes: meanwhile it polls, tidies up and syncs.
      const byItself = new Set([keys.source(ground.coverageId), keys.journal, keys.tidied, keys.sync]);
      const before = await ground.stored();
      const asked = ground.demo.requests.length;
      const page = await ground.launched.context.newPage();
      await page.goto(`${ground.demo.origin}/report`);
      const visited = ground.demo.requests.length;
      // The compiler wraps functions in a helper of that name, which pages lack.
      await ground.options.evaluate("globalThis.__name = (wrapped) => wrapped");
      const replies = await ground.options.evaluate(
        async ([address, names, count]) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find(({ url }) => url?.startsWith(`${address}/report`));
          const [result] = await chrome.scripting.executeScript({
            target: { tabId: tab?.id ?? 0 },
            args: [address, names, count],
            func: async (origin: string, commandNames: string[], many: number) => {
              let replied = 0;
              for (let n = 0; n < many; n += 100) {
                const replies = await Promise.all(
                  Array.from({ length: 100 }, (_, i) => {
                    const command = commandNames[(n + i) % commandNames.length];
                    const address = `${origin}/forged-${n + i}`;
                    const data = { address, coverageId: origin, allowPrivate: true, speed: 60 };
                    const overlay = { overlay: ["open", "corner"][n % 2], corner: "top-start", address };
                    const message = [{ command, data }, { command, data: null }, command, [command, data], overlay][
                      i % 5
                    ];
                    return chrome.runtime.sendMessage(message).catch(() => undefined);
                  }),
                );
                replied += replies.filter((reply) => reply !== undefined && reply !== null).length;
              }
              return replied;
            },
          });
          return result?.result;
        },
        [ground.demo.origin, Object.keys(commands), times] as const,
      );
      const forged = ground.demo.requests.slice(visited).filter(({ path }) => path.includes("forged")).length;
      const after = await ground.stored();
      const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        (key) => !byItself.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
      );
      const harmless = replies === 0 && forged === 0 && changed.length === 0 && visited > asked;
      return {
        tried: times,
        survived: harmless ? times : 0,
        note: `${replies} answered, ${forged} addresses asked, storage ${changed.length === 0 ? "untouched" : `changed: ${changed.join(", ")}`}`,
      };
    }),
};

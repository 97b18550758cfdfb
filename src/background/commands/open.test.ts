import { expect, it } from "vitest";
import { readState } from "../../store/state";
import { desk } from "../../test-desk";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { handlers } from "./index";
import { openLivePage } from "./open";

it("the live page that is opened is that of the last news, of which a delayed reader must have been shown some", async () => {
  const [open, delayed] = [await livePage("Women start"), await livePage("Men start")];
  const opened = async () => {
    await openLivePage(await readState());
    return desk.tabs.at(-1)?.url;
  };
  const coverageId = await followPage(open.url);
  const delayedId = await followPage(delayed.url);
  await handlers.setSpoilers({ coverageId: delayedId, spoilers: { delay: 59 } });
  const arrives = async ({ page }: typeof open, id: string, ...posts: string[]) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    page.posts.push(...posts);
    await handlers.refresh({ coverageId: id });
  };
  await arrives(open, coverageId, "Women at 5 km");
  await arrives(delayed, delayedId, "", "", "Men at 15 km");
  expect(await opened()).toBe(open.url);
  await arrives(delayed, delayedId, "Men at 20 km");
  await handlers.setSpoilers({ coverageId: delayedId, spoilers: { delay: 5 } });
  expect(await opened()).toBe(delayed.url);
});

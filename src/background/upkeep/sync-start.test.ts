import { expect, it } from "vitest";
import { readCoverage, readSettings } from "../../store/read";
import { machine } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { later, send, shareSyncInEachTest } from "./test-machines";

shareSyncInEachTest();

const headOf = async (id: string) => (await readCoverage(id))?.head;
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

it("a start that was taken from a calendar is carried to other machines, and given back there", async () => {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const coverageId = await office(() => followPage(url));
  await office(send);
  await home(send);
  const said = (await home(() => headOf(coverageId)))?.startsAt;
  const at = inAnHour();
  await office(() => handlers.setStart({ coverageId, at }));
  await office(send);
  await home(send);
  expect(await home(() => headOf(coverageId))).toMatchObject({ startsAt: at, status: "upcoming", joinedStart: { at } });
  later();
  await home(() => handlers.setStart({ coverageId, at: null }));
  await home(send);
  await office(send);
  const after = await office(() => headOf(coverageId));
  expect(after?.startsAt).toBe(said);
  expect(after).not.toHaveProperty("joinedStart");
  expect((await office(readSettings)).follows).not.toMatchObject([{ start: {} }]);
});

it("it is carried with the follow to a machine that doesn't follow the coverage yet", async () => {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const coverageId = await office(() => followPage(url));
  const at = inAnHour();
  await office(() => handlers.setStart({ coverageId, at }));
  await office(send);
  await home(send);
  expect((await home(() => headOf(coverageId)))?.startsAt).toBe(at);
});

it("it stays, with what else only this machine knows of the follow, when another follows the coverage by itself", async () => {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const coverageId = await office(() => followPage(url));
  const at = inAnHour();
  await office(() => handlers.setStart({ coverageId, at }));
  later();
  await home(() => followPage(url).then(send));
  await office(send);
  expect((await office(readSettings)).follows).toMatchObject([{ allowPrivate: true, start: { at } }]);
  await home(send);
  expect((await home(readSettings)).follows).toMatchObject([{ allowPrivate: true, start: { at } }]);
});

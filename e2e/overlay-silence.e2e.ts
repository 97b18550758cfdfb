import { alerted, appears, openWork, refillBudget, stays } from "./overlay-view";
import { expect, test } from "./world";

// Where nobody may be told: on paper, in a meeting, and with nobody there.

// One after the other, because each worker would start a browser of its own for these sites.
test.describe.configure({ mode: "default", timeout: 120_000 });
const MEETINGS = ["https://meet.google.com/abc-defg-hij", "https://docs.google.com/presentation/d/1/present"];
const WORK = "https://work.example/report";
const hosts = [...MEETINGS, WORK].map((address) => new URL(address).host);

test.use({ grants: ["http://127.0.0.1/*", "https://127.0.0.1/*", ...hosts.map((host) => `https://${host}/*`)] });

test("isn't printed, and comes again after it", { tag: "@nightly" }, async ({ world }) => {
  const { publish } = await alerted(world);
  const view = await openWork(world);
  await appears(world, view, publish);
  await view.hover();
  await view.page.pdf();
  expect(await view.headline()).toBeUndefined();

  // Nor where the page is only laid out as on paper.
  await appears(world, view, publish);
  expect((await view.place()).width).toBeGreaterThan(100);
  await view.page.emulateMedia({ media: "print" });
  await expect(view.place()).rejects.toThrow();
});

test("stands over no meeting and no slides, though their sites are allowed", async ({ world }) => {
  const { coverageId, publish } = await alerted(world, { sites: hosts });
  for (const address of MEETINGS) {
    const meeting = await openWork(world, "<p>Everybody sees this.</p>", address);
    await refillBudget(world);
    const waits = await publish();
    expect(await stays(meeting, 800)).toBeUndefined();
    const work = await openWork(world, "<p>Work.</p>", WORK);
    await world.refresh(coverageId);
    await expect.poll(work.headline).toBe(waits);
    await work.page.close();
    await meeting.page.close();
  }
});

test("tells nothing to an empty chair or a locked screen, and what waited once its reader is back", async ({
  world,
}) => {
  const { coverageId, publish } = await alerted(world);
  const view = await openWork(world);
  // No screen can be locked here, so the browser's own answer is another; what is asked, and what follows, is real.
  const answer = async (state: "active" | "idle" | "locked") => {
    const worker = await world.launched.worker();
    await worker.evaluate((said) => {
      chrome.idle.queryState = ((_: number, tell?: (state: string) => void) =>
        tell ? tell(said) : Promise.resolve(said)) as typeof chrome.idle.queryState;
    }, state);
  };
  let waits: string | undefined;
  for (const state of ["idle", "locked"] as const) {
    await answer(state);
    waits = await publish();
    expect(await stays(view, 800)).toBeUndefined();
  }
  await answer("active");
  await world.refresh(coverageId);
  await expect.poll(view.headline).toBe(waits);
  expect(await view.words()).toMatchObject({
    more: expect.stringMatching(/^\d updates$/),
    standing: expect.stringContaining(" leads"),
  });
});

import { paragraph } from "../src/core/blocks";
import type { Snapshot } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";
import { command, levelsOf } from "../testing/browser";
import { cardOf } from "./race-card";
import { expect, test } from "./world";

/** A sport for which there are no words: its races are found by how the page begins its headlines. */
const LINES = [
  ["10:00", "Good morning from Snowfell", "Cold and clear, and the flags hang still. Two finals and a relay today."],
  ["10:05", "Women's ski cross: Lind first down the gate", "She leads after the first jump, Okafor close behind."],
  ["10:12", "Men's ski cross: Novak and Haddad collide", "Both are up again, but out of the final."],
  ["10:20", "Women's ski cross: Okafor takes the lead", "Past Lind on the outside of the third turn."],
  ["10:31", "Men's ski cross: Quispe ahead at the second jump", "Half a second on Sørensen."],
  ["10:38", "Men's ski cross: Sørensen back in front", "Quispe drifts wide, and that is enough."],
  ["10:40", "Women's ski cross: Ada Okafor wins", "Gold by half a ski, Lind is second."],
] as const;

const at = (time: string): Instant => `2026-02-14T${time}:00.000Z`;

const snowfell = (now: Instant): Snapshot => ({
  title: "Snowfell Winter Games, day four: live",
  summary: [],
  zone: "UTC",
  posts: LINES.filter(([time]) => at(time) <= now)
    .map(([time, headline, text]) => ({
      id: time,
      publishedAt: at(time),
      headline,
      body: [paragraph(text)],
      keyEvent: false,
      pinned: false,
    }))
    .reverse(),
});

test.use({ published: { race: snowfell } });

test("races of a sport without words of ours are found, followed, counted and shown by themselves", async ({
  world,
}) => {
  const { demo, options } = world;
  world.setClock(at("10:32"));
  await command(options, "follow", { address: `${demo.origin}/bbc`, allowPrivate: true });
  await levelsOf(options, "Women's ski cross").getByRole("radio", { name: "Count" }).check();
  await expect(levelsOf(options, "Men's ski cross")).toBeVisible();
  // Its level and that of nothing else: two races, and no more.
  await expect(options.locator(".level-cell")).toHaveCount(2);

  world.setClock(at("10:41"));
  const [{ id: coverageId }] = await options.evaluate(async () => {
    const { settings } = (await chrome.storage.local.get("settings")) as { settings: { follows: [{ id: string }] } };
    return settings.follows;
  });
  await world.refresh(coverageId);
  // Of the two new posts one is hers.
  await expect.poll(world.badge).toMatch(/^(1|FIN)$/);
  const popup = await world.openPopup();
  await expect(popup.locator(".board-row")).toHaveCount(1);
  await expect(popup.locator(".board-row")).toContainText("Okafor won");
  await expect(cardOf(popup, "Ada Okafor wins")).toBeVisible();
  await expect(cardOf(popup, "Novak and Haddad collide")).toHaveCount(0);
});

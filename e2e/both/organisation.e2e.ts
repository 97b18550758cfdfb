import { command, followedIds, stored } from "../../testing/browser";
import { t } from "../../tools/text";
import { controls } from "./controls";
import { expect, levels, test, type World } from "./world";

test.use({ keep: true });

/** Chromium reads a changed policy only after it has stayed the same for a while. */
const HEARD = { timeout: 40_000 };

const theme = ({ options }: World) => options.evaluate(() => document.documentElement.dataset.theme);

/** The sources as the options page lists them. */
const sources = ({ options }: World) =>
  options.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".sources > li")].map((source) => ({
      words: source.innerText,
      canBeUnfollowed: source.querySelector('button[aria-label^="Remove"]') !== null,
    })),
  );

test("an organisation's policy is applied and locked, and is removed with it", { tag: "@nightly-in-firefox" }, async ({
  world,
}) => {
  test.setTimeout(300_000);
  const look = { theme: "light", density: "compact" } as const;
  await command(world.options, "setPreferences", { change: { look } });
  await expect.poll(() => theme(world)).toBe("light");

  const address = `${world.demo.origin}/bbc`;
  await world.setPolicy({
    sources: [{ address, locked: true, races: { "men-wheelchair": "alert" } }],
    look: { theme: "dark" },
    quiet: { hours: true, from: "18:00", to: "08:00" },
    alerts: { on: false },
    overlay: { modes: ["off", "dot"], denied: ["bank.example"] },
    sync: false,
  });
  await expect.poll(() => theme(world), HEARD).toBe("dark");
  await expect
    .poll(() => sources(world))
    .toMatchObject([{ words: expect.stringContaining(t("setByOrganisation")), canBeUnfollowed: false }]);
  const { options } = world;
  // Nothing of it is stored as the reader's own.
  expect(await followedIds(options)).toEqual([]);
  // Only the reader can give consent, and allow an address on their own network.
  const title = address.replace("http://", "");
  const allow = { role: "button", name: t("allowOf", title) } as const;
  const followPrivate = { role: "button", name: t("followPrivateOf", title) } as const;
  // In Chromium the permission was granted before, since a prompt can't be answered there.
  const asks = () =>
    options.evaluate(
      (names) => names.some((name) => document.querySelector(`.sources [aria-label="${name}"]`) !== null),
      [allow.name, followPrivate.name],
    );
  await expect.poll(asks, { timeout: 60_000 }).toBe(true);
  if (await options.isThere(allow)) await options.click(allow);
  await options.click(followPrivate);
  await expect.poll(() => options.isThere(levels("Men's wheelchair")), { timeout: 60_000 }).toBe(true);
  const says = expect.stringContaining(t("setByOrganisation"));
  const saysNothing = expect.not.stringContaining(t("setByOrganisation"));
  expect(await controls(options)).toMatchObject({
    [levels("Men's wheelchair").name]: { says: saysNothing, locked: [], chosen: [t("level_alert")] },
    [t("theme")]: { says, locked: [t("theme_system"), t("theme_light"), t("theme_dark")], chosen: [t("theme_dark")] },
    [t("density")]: { says: saysNothing, locked: [], chosen: [t("density_compact")] },
    [t("overlayMode")]: { says, locked: [t("overlay_ticker"), t("overlay_card")] },
    [t("howLoud")]: { says, locked: [t("loud_notify")] },
    [t("quietHoursOn")]: { says, locked: [t("quietHoursOn")], chosen: [t("quietHoursOn")] },
    [t("syncOn")]: { says, locked: [t("syncOn")], chosen: [] },
  });
  expect(await options.words()).toContain("bank.example");

  // Messages can't change it either.
  await command(options, "setPreferences", { change: { look: { theme: "light", textSize: "larger" } } });
  const coverageId = Object.keys(await stored(options))
    .map((key) => /^coverage:(.*):head$/.exec(key)?.[1])
    .find((id) => id !== undefined);
  expect(coverageId).toBeDefined();
  await command(options, "unfollow", { coverageId });
  await expect.poll(() => options.evaluate(() => document.documentElement.dataset.textSize)).toBe("larger");
  expect(await theme(world)).toBe("dark");
  expect(await sources(world)).toHaveLength(1);

  await world.setPolicy({ sources: [{ address }], look: { theme: "system" }, quiet: { from: "18:00" } });
  await expect.poll(() => theme(world), HEARD).toBe("system");
  expect(await controls(world.options)).toMatchObject({ [t("quietHoursOn")]: { locked: [] } });
  expect(await sources(world)).toMatchObject([{ canBeUnfollowed: true }]);

  await world.setPolicy();
  await expect.poll(() => theme(world), HEARD).toBe("light");
  expect(await world.options.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    density: "compact",
    textSize: "larger",
  });
  await expect.poll(() => sources(world)).toEqual([]);
});

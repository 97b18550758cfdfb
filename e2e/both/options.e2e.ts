import { OPTIONS, stored } from "../../testing/browser";
import { expect, test, type World } from "./world";

const radio = (group: string, name: string) =>
  ({ role: "radio", name, within: { role: "radiogroup", name: group } }) as const;

const preferences = async ({ options }: World) => {
  const { settings } = (await stored(options)) as { settings?: { preferences?: object; keep?: object } };
  return { ...settings?.preferences, keep: settings?.keep };
};

test("choices apply at once and survive the end of the background", { tag: "@nightly-in-firefox" }, async ({
  world,
}) => {
  const { options, running } = world;
  const theme = () => options.evaluate(() => document.documentElement.dataset.theme);
  const colour = () => options.evaluate(() => getComputedStyle(document.body).color);
  const light = await colour();
  await options.click(radio("Theme", "Dark"));
  await expect.poll(theme).toBe("dark");
  await expect.poll(colour).not.toBe(light);
  await options.click(radio("Density", "Compact"));
  await options.click(radio("Text size", "Larger"));
  await options.click(radio("Kind", "Card"));
  await options.click(radio("Corner", "Top left"));
  await options.click({ role: "switch", name: "Countdown in the badge" });
  await options.click({ role: "checkbox", name: "Record" });
  await options.click({ role: "switch", name: "Every day" });
  await options.select({ role: "combobox", name: "Keep read posts for" }, "90 days");
  await options.click(radio("Hours", "12 hours"));
  const after = {
    look: { theme: "dark", density: "compact", textSize: "larger" },
    time: { hours: "12" },
    badge: { countdown: true },
    quiet: { hours: true },
    alerts: { on: false, kinds: ["start", "lead change", "result"] },
    overlay: { mode: "card", corner: "top-start" },
    keep: { days: 90 },
  };
  await expect.poll(() => preferences(world)).toMatchObject(after);

  await running.suspend();
  const again = await running.open(OPTIONS);
  await expect
    .poll(() => again.evaluate(() => ({ ...document.documentElement.dataset })))
    .toMatchObject({ theme: "dark", textSize: "larger" });
  for (const chosen of [radio("Corner", "Top left"), radio("Density", "Compact"), radio("Hours", "12 hours")]) {
    expect(await again.isChecked(chosen)).toBe(true);
  }
  expect(await again.isChecked({ role: "checkbox", name: "Record" })).toBe(false);
  expect(await preferences(world)).toMatchObject(after);
});

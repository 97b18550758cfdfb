import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { storedCoverage } from "../testing/browser";
import { t } from "../tools/text";
import { expect, test } from "./world";

/** Some days from now, on the minute. */
const inDays = (days: number) => new Date(Math.floor(Date.now() / 60_000) * 60_000 + days * 86_400_000).toISOString();
const written = (at: string) => at.replace(/[-:]|\.000/g, "");

const calendar = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR"].join(
    "\r\n",
  );

const file = (name: string, text: string) => ({ name, mimeType: "text/calendar", buffer: Buffer.from(text) });

async function openCalendar(options: Page): Promise<Locator> {
  await options.getByRole("button", { name: t("calendarOpen") }).click();
  return options.getByRole("dialog", { name: t("calendarOpen") });
}

test("a file's starts are followed, joined, and saved again", { tag: "@nightly" }, async ({ world }) => {
  const { options, demo } = world;
  const [soon, later] = [inDays(2), inDays(9)];
  const id = await world.follow();
  const { title } = (await storedCoverage(options, id)).coverage;
  const dialog = await openCalendar(options);
  const starts = dialog.getByRole("listitem");

  await test.step("what can't be read is said in a sentence", async () => {
    await dialog.locator("input[type=file]").setInputFiles(file("page.ics", "<html>"));
    await expect(dialog.getByRole("status").first()).toHaveText(t("problem_notCalendar"));
    await dialog
      .locator("input[type=file]")
      .setInputFiles(file("big.ics", `BEGIN:VCALENDAR\n${" ".repeat(6_000_000)}`));
    await expect(dialog.getByRole("status").first()).toHaveText(t("problem_calendarTooBig"));
  });

  await dialog
    .locator("input[type=file]")
    .setInputFiles(
      file(
        "season.ics",
        calendar(
          ["SUMMARY:Results at once", `DTSTART:${written(later)}`, `URL:${demo.origin}/results`],
          ["SUMMARY:Spring <b>run", `DTSTART:${written(soon)}`],
          ["SUMMARY:A day out", `DTSTART;VALUE=DATE:${written(later).slice(0, 8)}`],
          ["SUMMARY:broken", "DTSTART:soon"],
        ),
      ),
    );
  await expect(starts).toHaveCount(3);
  await expect(starts.first()).toContainText("Spring <b>run");
  await expect(dialog).toContainText(t("calendarUnread_one", "1"));

  await test.step("all of it has a name and enough contrast, in dark too", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await options.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: options }).setLegacyMode().include("dialog").analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  await test.step("a start is joined to what is followed, moved, and given back", async () => {
    const take = (name: string) => dialog.getByRole("combobox", { name: t("takeStartOf", name) });
    const startsAt = async () => (await storedCoverage(options, id)).coverage.startsAt;
    const before = await startsAt();
    await take("Spring <b>run").selectOption({ label: title });
    await expect.poll(startsAt).toBe(soon);
    await world.refresh(id);
    expect(await startsAt()).toBe(soon);
    await take("Results at once").selectOption({ label: title });
    await expect.poll(startsAt).toBe(later);
    await expect(take("Spring <b>run")).toHaveValue("");
    await take("Results at once").selectOption("");
    await expect.poll(startsAt).toBe(before);
    await take("Spring <b>run").selectOption({ label: title });
    await expect.poll(startsAt).toBe(soon);
    await expect(take("A day out")).toHaveCount(0);
  });

  await dialog.getByRole("button", { name: t("done") }).click();
  await test.step("what is followed is saved, and reads the same", async () => {
    const [saved] = await Promise.all([
      options.waitForEvent("download"),
      options.getByRole("button", { name: t("calendarSave") }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^raceside-.*\.ics$/);
    const text = readFileSync(await saved.path(), "utf8");
    expect(text).toContain(`DTSTART:${written(soon)}\r\n`);
    const again = await openCalendar(options);
    await again.locator("input[type=file]").setInputFiles(file("saved.ics", text));
    await expect(again.getByRole("listitem")).toHaveCount(1);
    await expect(again.getByRole("listitem")).toContainText(title);
    await expect(again.getByRole("button", { name: t("followIt") })).toHaveCount(0);
  });
});

import { t } from "../tools/text";
import { expect, test } from "./world";

test("the settings tell what came of each poll and why, and their copy doesn't say of whom", {
  tag: "@nightly",
}, async ({ world }) => {
  const { options, demo, launched } = world;
  const coverageId = await world.follow();
  const title = await options.locator(".sources h3").innerText();
  await world.refresh(coverageId);
  world.setClock("2017-04-23T08:10:00.000Z");
  await world.refresh(coverageId);
  demo.weather = { status: 503 };
  await world.refresh(coverageId);

  const rows = options.locator(".journal tbody tr");
  await expect(rows).toHaveCount(0);
  await options.getByText(t("journalOpen")).click();
  await expect(rows).toHaveCount(3);
  for (const [row, outcome, next] of [
    [0, t("problem_serverError", [new URL(demo.origin).host, "503"]), t("why_serverAsked")],
    [1, /^\d+ new posts?$/, t("why_live")],
    [2, t("journalUnchanged"), t("why_live")],
  ] as const) {
    const cells = rows.nth(row).getByRole("cell");
    await expect(cells.nth(1)).toHaveText(title);
    await expect(cells.nth(2)).toHaveText(outcome);
    await expect(cells.nth(3)).toHaveText(/^[\d,]+ ms$/);
    await expect(cells.nth(4)).toContainText(next);
  }

  await launched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await options.getByRole("button", { name: t("journalCopy"), exact: true }).click();
  await expect(options.getByText(t("copied"), { exact: true })).toBeVisible();
  const text = await options.evaluate(() => navigator.clipboard.readText());
  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain(t("problem_serverError", [t("journalNth", "1"), "503"]));
  for (const secret of [new URL(demo.origin).host, "127.0.0.1", coverageId, title]) expect(text).not.toContain(secret);
});

import type { Page } from "@playwright/test";
import { london2017 } from "../src/replay/london-2017";
import { type Clock, instantOf } from "../src/replay/script";
import { command, storedCoverage } from "../testing/browser";
import labels from "../testing/labels/answers/london-2017.json" with { type: "json" };
import { expect, test } from "./world";

// What `testing/answers.test.ts` models, as the popup draws it.

test("the popup's first screen says who leads, where mine is and what has changed", { tag: "@nightly" }, async ({
  world,
}) => {
  test.setTimeout(180_000);
  world.setClock(instantOf(london2017, "08:58"));
  const id = await world.follow();
  const tell = (name: string, rest: object) => command(world.options, name, { coverageId: id, ...rest });
  for (const name of labels.athletes) await tell("setAthlete", { name, level: "count" });
  const missed: string[] = [];
  let asked = 0;
  for (const moment of labels.moments) {
    world.setClock(instantOf(london2017, moment.at as Clock));
    await world.refresh(id);
    const { coverage } = await storedCoverage(world.options, id);
    for (const race of coverage.races)
      if (race.aliases.some((alias) => labels.races.includes(alias)))
        await tell("setLevel", { race: { id: race.id }, level: "count" });
    // There are none yet before the start; what was added is told at the next look.
    await tell("addResults", { address: `${world.demo.origin}/results`, allowPrivate: true });
    await world.refresh(id);
    const popup = await world.openPopup();
    await expect(popup.locator(".board-row").first()).toBeVisible();
    const words = await firstScreen(popup);
    const note = (isAnswered: boolean, what: string) => {
      asked++;
      if (!isAnswered) missed.push(`${moment.at} ${labels.races[moment.race]}, ${what}? ${words}`);
    };
    note(moment.leads.every((name) => words.includes(name)) && /lead|won/.test(words), "who leads");
    if (moment.where)
      note(
        moment.where.some((where) => words.includes(where)),
        "where is mine",
      );
    if (moment.changed) note(new RegExp(moment.changed).test(words), "what has changed");
    await popup.close();
    await tell("markAllRead", {});
  }
  expect(asked).toBeGreaterThan(40);
  expect(missed).toEqual([]);
});

/** The words that a view shows without a scroll. */
const firstScreen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, bottom } = range.getBoundingClientRect();
      if (width > 0 && bottom <= innerHeight) words.push(node.textContent ?? "");
    }
    return words.join(" ").replace(/\s+/g, " ");
  });

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { handlers } from "../src/background/commands/index";
import { followedAthletes } from "../src/core/filter/filter";
import { unreadOf } from "../src/core/filter/seen";
import { own } from "../src/core/own";
import { factsOf } from "../src/core/results/results";
import { serve } from "../src/fetch/test-server";
import { london2017 } from "../src/replay/london-2017";
import { type Clock, instantOf } from "../src/replay/script";
import { readCoverage, readSettings } from "../src/store/read";
import { t } from "../src/text/browser";
import { raceLine } from "../src/text/race-line";
import labels from "./labels/answers/london-2017.json" with { type: "json" };
import { newspaperPage } from "./publisher/newspaper-page";
import { race } from "./publisher/race";
import { resultsPage } from "./publisher/results";

/** How often both pages are asked, in milliseconds: seldom, since the test shall be quick. */
const EVERY = 60 * 60_000;
/** Posts beside the board on the popup's first screen. */
const ON_FIRST_SCREEN = 4;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(instantOf(london2017, "08:58")) }));
afterEach(() => void vi.useRealTimers());

interface Tally {
  answered: number;
  asked: number;
  missed: string[];
}

it("who leads, where is mine, what changed: answered by the tooltip and by the popup's first screen", {
  timeout: 300_000,
}, async () => {
  const { url } = await serve((request, response) => {
    const at = new Date().toISOString();
    response.end(request.url?.endsWith("results") ? resultsPage(at) : newspaperPage(race(at), url));
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  let isJoined = false;
  const chosen = new Set<string>();
  const tallies: Record<"tooltip" | "popup", Tally> = {
    tooltip: { answered: 0, asked: 0, missed: [] },
    popup: { answered: 0, asked: 0, missed: [] },
  };
  const note = (which: keyof typeof tallies, isAnswered: boolean, what: string) => {
    const tally = tallies[which];
    tally.asked++;
    if (isAnswered) tally.answered++;
    else tally.missed.push(what);
  };
  for (const name of labels.athletes) await handlers.setAthlete({ coverageId, name, level: "count" });
  for (const moment of labels.moments) {
    const until = Date.parse(instantOf(london2017, moment.at as Clock));
    while (Date.now() < until) {
      vi.setSystemTime(Math.min(until, Date.now() + EVERY));
      await handlers.refresh({ coverageId });
      if (!isJoined) {
        const added = await handlers.addResults({ coverageId, address: `${url}results`, allowPrivate: true });
        isJoined = added.ok;
      }
      const races = (await readCoverage(coverageId))?.head.races ?? [];
      for (const { id, aliases } of races) {
        if (chosen.has(id) || !aliases.some((alias) => labels.races.includes(alias))) continue;
        chosen.add(id);
        await handlers.setLevel({ coverageId, race: { id }, level: "count" });
      }
    }
    const coverage = await readCoverage(coverageId);
    const { choices } = await readSettings();
    const label = labels.races[moment.race] ?? "";
    const of = coverage?.head.races.find(({ aliases }) => aliases.includes(label));
    const choice = own(choices, coverageId);
    if (!coverage || !of || !choice) throw new Error(`${moment.at}: ${label} is not there`);
    const title = await browser.action.getTitle({});
    const inTooltip = [title.split("\n").find((line) => line.startsWith(of.name)) ?? "", title];
    const unread = unreadOf(coverage.newest, coverage.seen, choice).counted.slice(0, ON_FIRST_SCREEN);
    const line = raceLine(of, factsOf(of.id, coverage.source), followedAthletes(choice), Date.now(), t, "en");
    const inPopup = [line?.says ?? "", [line?.says, ...unread.map(({ headline }) => headline)].join("\n")];
    for (const [which, [own = "", all = ""]] of [
      ["tooltip", inTooltip],
      ["popup", inPopup],
    ] as const) {
      const say = `${moment.at} ${label}: ${all}`;
      note(which, moment.leads.every((name) => own.includes(name)) && /lead|won/.test(own), `who leads? ${say}`);
      if (moment.where)
        note(
          which,
          moment.where.some((where) => all.includes(where)),
          `where is mine? ${say}`,
        );
      if (moment.changed) note(which, new RegExp(moment.changed).test(all), `what changed? ${say}`);
    }
    await handlers.markAllRead({ coverageId });
  }
  const share = ({ answered, asked }: Tally) => answered / asked;
  const { tooltip, popup } = tallies;
  process.stdout.write(`tooltip ${tooltip.answered} of ${tooltip.asked}, popup ${popup.answered} of ${popup.asked}\n`);
  expect(share(tooltip), tooltip.missed.join("\n\n")).toBeGreaterThanOrEqual(0.8);
  expect(share(popup), popup.missed.join("\n\n")).toBeGreaterThanOrEqual(0.99);
});

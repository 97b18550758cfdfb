import { rm } from "node:fs/promises";
import type { CDPSession, Page } from "@playwright/test";
import type { Settings } from "../src/core/settings";
import { keys } from "../src/store/keys";
import { killWorker, type Launched, launchWithExtension, openExtensionPage, POPUP } from "../testing/browser";
import { longCoverage } from "../testing/long-coverage";
import { eightCoverages } from "../testing/many-races";
import { BARE, STATIC, writeBare, writeStatic } from "./popup/pages";
import { heapOf, type Times, timeOf, watch } from "./popup/time";
import { roomyExtension } from "./roomy";
import { markdownTable, median, say } from "./table";

// How long the popup takes until its posts are visible, with different numbers of posts stored, beside eight other coverages,
// with the worker stopped and running; compared with a page of the same posts without any script, and one that draws only
// headlines with Preact. `npx tsx bench/popup.ts` fails if the goal is missed; with `--smoke`, a few rounds that fail only on
// ratios far beyond it.

const isSmoke = process.argv.includes("--smoke");
/** What is stored: posts of the coverage that is shown, and coverages beside it. */
const STORED: { posts: number; beside?: number }[] = isSmoke
  ? [{ posts: 5000 }]
  : [{ posts: 50 }, { posts: 50, beside: 8 }, { posts: 5000 }, { posts: 50_000 }];
const ROUNDS = isSmoke ? 3 : 25;
/** The first rounds fill the browser's caches of compiled scripts. */
const WARM = isSmoke ? 1 : 2;
const HEAP_ROUNDS = isSmoke ? 1 : 5;
/** What the static page has of them: a popup that draws every post that it has read would have as many. */
const SHOWN = 50;
/** Times of the static page, and of the popup with the fewest posts. A few rounds on a busy machine may be far from it. */
const MOST = isSmoke ? { limit: 2.5, growth: 2 } : { limit: 1.2, growth: 1.2 };

const folder = await roomyExtension();
await writeBare(folder);

/** Names what is measured; in the order of the columns. */
const CASES = ["static", "bare", "stopped", "running"] as const;
type Case = (typeof CASES)[number];

interface Rig {
  stored: string;
  /** Some browsers have lost the extension's messages for as long as they run, and the popup reads them from a file. */
  isMute: boolean;
  launched: Launched;
  /** A page of the extension without any script of its own. */
  asking: Page;
  page: Page;
  cdp: CDPSession;
  times: Record<Case, Times[]>;
  heaps: Record<"bare" | "popup", number[]>;
}

/** The extension with all that in its storage. */
async function launch({ posts, beside }: (typeof STORED)[number]): Promise<Launched & { asking: Page }> {
  const launched = await launchWithExtension({ extension: folder, headless: true });
  const asking = await openExtensionPage(launched.context, launched.extensionId, "manifest.json");
  const { id, items } = longCoverage(posts);
  const bare = items[keys.newest(id)];
  if (beside !== undefined) {
    const { ids, items: others } = eightCoverages();
    const settings = items[keys.settings] as Settings;
    const follows = [...ids.map((other) => ({ id: other, url: other })), ...settings.follows];
    Object.assign(items, { ...others, ...items, [keys.settings]: { ...settings, follows } });
  }
  // Prevents tidying during the measurement.
  const all = Object.entries({ ...items, bare, [keys.tidied]: new Date().toISOString() });
  for (let i = 0; i < all.length; i += 200) {
    const some = Object.fromEntries(all.slice(i, i + 200));
    await asking.evaluate((write) => chrome.storage.local.set(write), some);
  }
  return { ...launched, asking };
}

async function rig(stored: (typeof STORED)[number]): Promise<Rig> {
  const { asking, ...launched } = await launch(stored);
  const page = await launched.context.newPage();
  await page.setViewportSize({ width: 400, height: 560 });
  await watch(page);
  const cdp = await launched.context.newCDPSession(page);
  const isMute = await asking.evaluate(() => chrome.i18n.getMessage("language") === "");
  return {
    stored: `${stored.posts} posts stored${stored.beside === undefined ? "" : `, ${stored.beside} coverages beside`}`,
    isMute,
    launched,
    asking,
    page,
    cdp,
    times: { static: [], bare: [], stopped: [], running: [] },
    heaps: { bare: [], popup: [] },
  };
}

const addressOf = ({ extensionId }: Launched, path: string) => `chrome-extension://${extensionId}/${path}`;

async function round({ launched, asking, page, times }: Rig): Promise<void> {
  const { context, extensionId } = launched;
  const visit = async (which: Case, path: string) => {
    times[which].push(await timeOf(page, addressOf(launched, path)));
  };
  await killWorker(context, extensionId);
  await visit("static", STATIC);
  await visit("stopped", POPUP);
  await visit("bare", BARE);
  // Whatever the answer, the worker is running then, and soon idle.
  await asking.evaluate(() => chrome.runtime.sendMessage({ command: "awake" }).catch(() => undefined));
  await page.waitForTimeout(500);
  await visit("running", POPUP);
}

/** Measured after all rounds, since it discards compiled code. */
async function weigh({ launched, page, cdp, heaps }: Rig): Promise<void> {
  for (const [which, path] of [
    ["popup", POPUP],
    ["bare", BARE],
  ] as const) {
    await timeOf(page, addressOf(launched, path));
    heaps[which].push(await heapOf(cdp));
  }
}

const first = await launch({ posts: SHOWN });
await writeStatic(folder, first, SHOWN);
await first.close();
const rigs: Rig[] = [];
for (const stored of STORED) rigs.push(await rig(stored));
for (let n = 0; n < WARM + ROUNDS; n++) for (const one of rigs) await round(one);
for (const { times } of rigs) for (const list of Object.values(times)) list.splice(0, WARM);
for (let n = 0; n < HEAP_ROUNDS; n++) for (const one of rigs) await weigh(one);
for (const { launched } of rigs) await launched.close();
await rm(folder, { recursive: true, force: true });

const middle = (of: Rig, which: Case, what: keyof Times) => median(of.times[which].map((times) => times[what]));
const all = rigs.map((one) => {
  const limit = middle(one, "static", "paint");
  const still = middle(one, "static", "posts");
  return { one, limit, still, paint: middle(one, "stopped", "paint"), posts: middle(one, "stopped", "posts") };
});
const ms = (value: number) => `${value.toFixed(0)} ms`;
const times = (value: number) => `${value.toFixed(2)}×`;
say(
  markdownTable(
    [
      `medians of ${ROUNDS}`,
      "static: paint",
      "Preact: paint",
      "popup: paint",
      "of static",
      "static: posts",
      "popup: posts",
      "of static",
      "worker running: posts",
      "heap of Preact",
      "heap of popup",
    ],
    all.map(({ one, limit, still, paint, posts }) => [
      `${one.stored}${one.isMute ? " (without messages)" : ""}`,
      ms(limit),
      ms(middle(one, "bare", "paint")),
      ms(paint),
      times(paint / limit),
      ms(still),
      ms(posts),
      times(posts / still),
      ms(middle(one, "running", "posts")),
      `${median(one.heaps.bare).toFixed(1)} MB`,
      `${median(one.heaps.popup).toFixed(1)} MB`,
    ]),
  ),
);
const [few, most] = [all[0], all.at(-1)];
const growth = (most?.posts ?? Number.NaN) / (few?.posts ?? Number.NaN);
if (all.length > 1) say(`${most?.one.stored} take ${times(growth)} the time of ${few?.one.stored}.`);
const worst = Math.max(...all.flatMap(({ limit, still, paint, posts }) => [paint / limit, posts / still]));
if (!(worst <= MOST.limit && growth <= MOST.growth)) {
  say(`Too slow: at most ${times(MOST.limit)} of the static page and ${times(MOST.growth)} are allowed.`);
  process.exitCode = 1;
}

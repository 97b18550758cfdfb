import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { killWorker, type Launched, launchWithExtension, OPTIONS, openExtensionPage, POPUP } from "../demo/browser";
import { longCoverage } from "../demo/long-coverage";
import { median, say } from "./table";

// How long the popup takes until its posts are on the screen, beside a page of the same posts without any script.
// `npm run bench -- popup`

const POSTS = 5000;
/** What the static page has of them: a popup that draws every post that it has read would have as many. */
const SHOWN = 50;
const ROUNDS = 25;
const STATIC = "static.html";

const folder = await mkdtemp(join(tmpdir(), "raceside-bench-"));
await cp("dist/chrome", folder, { recursive: true });

/** The popup as it stands, with its newest posts all drawn and without its script: no page can show the same sooner. */
async function writeStatic(launched: Launched): Promise<void> {
  const popup = await openExtensionPage(launched.context, launched.extensionId, POPUP);
  // In a window this high, the list draws them all.
  await popup.setViewportSize({ width: 400, height: 20_000 });
  await popup.locator("#app").evaluate((app) => app.style.setProperty("max-block-size", "none"));
  await popup.getByRole("article").nth(SHOWN).waitFor();
  const body = await popup.evaluate((shown) => {
    document.getElementById("app")?.removeAttribute("style");
    for (const article of [...document.querySelectorAll("article")].slice(shown)) article.remove();
    return new XMLSerializer().serializeToString(document.body);
  }, SHOWN);
  const [head = ""] = (await readFile(join(folder, POPUP), "utf8")).split("</head>");
  const bare = head.replaceAll(/<script[^>]*>\s*<\/script>|<link rel="modulepreload"[^>]*>/g, "");
  await writeFile(
    join(folder, STATIC),
    `${bare}</head>${body.replaceAll(/<script.*?(?:<\/script>|\/>)/gs, "")}</html>`,
  );
  await popup.close();
}

/** Notes when the first post is there, in the frame that shows it. A text, since it runs before any script of the page. */
const WATCH = `
  const look = () => {
    if (!document.querySelector("article")) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { window.shownAt = performance.now(); };
    channel.port2.postMessage("after this frame");
  };
  requestAnimationFrame(look);
`;

interface Times {
  /** The first frame with posts. */
  posts: number;
  /** The first contentful paint. */
  paint: number;
}

/** In milliseconds from the beginning of the navigation. */
async function timeOf(page: Page, address: string): Promise<Times> {
  await page.goto(address);
  await page.waitForFunction(
    () => "shownAt" in window && performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  return page.evaluate(() => ({
    posts: Number(Reflect.get(window, "shownAt")),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
}

/** The extension in `folder`, with the long coverage in its storage. */
async function launch(): Promise<Launched> {
  const launched = await launchWithExtension({ extension: folder, headless: true });
  const options = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  await options.evaluate((stored) => chrome.storage.local.set(stored), longCoverage(POSTS).items);
  await options.close();
  return launched;
}

const first = await launch();
await writeStatic(first);
await first.close();
const launched = await launch();
const { context, extensionId } = launched;
const page = await context.newPage();
await page.setViewportSize({ width: 400, height: 560 });
await page.addInitScript(WATCH);
const address = (path: string) => `chrome-extension://${extensionId}/${path}`;
const popup: Times[] = [];
const limit: Times[] = [];
for (let round = 0; round < ROUNDS; round++) {
  await killWorker(context, extensionId);
  limit.push(await timeOf(page, address(STATIC)));
  popup.push(await timeOf(page, address(POPUP)));
}
await launched.close();
await rm(folder, { recursive: true, force: true });

for (const what of ["posts", "paint"] as const) {
  const ours = median(popup.map((one) => one[what]));
  const theirs = median(limit.map((one) => one[what]));
  const name = what === "posts" ? "posts visible" : "first contentful paint";
  say(
    `popup, ${POSTS} posts stored, worker stopped, median of ${ROUNDS}: ${name} ${ours.toFixed(0)} ms; ` +
      `a static page of the newest ${SHOWN} ${theirs.toFixed(0)} ms (${(ours / theirs).toFixed(2)}×)`,
  );
}

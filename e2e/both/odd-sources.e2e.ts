import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { problemSentence } from "../../src/text/problem";
import { FOLLOW_PRIVATE, followedIds, POPUP, storedCoverage } from "../../testing/browser";
import { t } from "../../tools/text";
import { before, pick, wheelchairPosts } from "../race";
import type { Tab } from "./tab";
import { expect, test } from "./world";

/** What these find is read and shown by the same code in both browsers. */
const NIGHTLY = { tag: "@nightly-in-firefox" };

/** A server on this machine while `use` runs. */
async function withServer(listener: RequestListener, use: (origin: string, port: number) => Promise<void>) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${port}`, port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Follows an address in the options page. */
async function follow(options: Tab, address: string): Promise<void> {
  await options.fill({ role: "textbox", name: t("addressLabel") }, address);
  await options.click({ role: "button", name: t("follow") });
  await options.click({ role: "button", name: FOLLOW_PRIVATE });
}

test(
  "a redirect to a site without permission is reported, also if a source moves later",
  NIGHTLY,
  async ({ world }) => {
    const { options, demo } = world;
    world.setClock(before(pick(wheelchairPosts, 1)));
    let isMoved = true;
    await withServer(
      async (request, response) => {
        if (isMoved) {
          const { port } = new URL(`http://${request.headers.host}`);
          response.writeHead(301, { Location: `http://localhost:${port}/elsewhere` }).end();
          return;
        }
        const page = await fetch(`${demo.origin}/bbc`);
        response.writeHead(200, { "Content-Type": "text/html" }).end(await page.text());
      },
      async (origin) => {
        const { host } = new URL(origin);
        const sentence = problemSentence({ code: "redirected", host }, t);
        await follow(options, `${origin}/moved`);
        await expect.poll(options.words).toContain(sentence);
        expect(await followedIds(options)).toEqual([]);

        isMoved = false;
        await options.click({ role: "button", name: t("follow") });
        await options.click({ role: "button", name: FOLLOW_PRIVATE });
        await expect.poll(() => followedIds(options)).toHaveLength(1);
        const [coverageId = ""] = await followedIds(options);
        isMoved = true;
        await world.refresh(coverageId);
        expect((await storedCoverage(options, coverageId)).source.problem).toEqual({ code: "redirected", host });
      },
    );
  },
);

test("headlines that are cut inside an emoji don't count as edited at each poll", NIGHTLY, async ({ world }) => {
  const { options } = world;
  const liveBlogUpdate = [0, 1, 2].map((n) => ({
    "@id": `post ${n}`,
    datePublished: new Date(Date.now() - n * 60_000).toISOString(),
    headline: `Bridge ${n} is behind the leaders \ud83c`,
    articleBody: "All together \ud83c still.",
  }));
  const data = JSON.stringify({ "@type": "LiveBlogPosting", headline: "River Run", liveBlogUpdate });
  await withServer(
    (_, response) =>
      response
        .writeHead(200, { "Content-Type": "text/html" })
        .end(`<!doctype html><title>River Run</title><script type="application/ld+json">${data}</script>`),
    async (origin) => {
      await follow(options, `${origin}/live`);
      await expect.poll(() => followedIds(options)).toHaveLength(1);
      const [coverageId = ""] = await followedIds(options);
      for (let poll = 0; poll < 3; poll++) await world.refresh(coverageId);
      const { posts } = (await storedCoverage(options, coverageId)).coverage;
      expect(posts.map(({ headline, editedAt }) => [headline, editedAt])).toEqual(
        [0, 1, 2].map((n) => [`Bridge ${n} is behind the leaders \ufffd`, undefined]),
      );
    },
  );
});

test("the keys work in layouts without Latin letters, and with caps lock", NIGHTLY, async ({ world }) => {
  world.setClock(before(pick(wheelchairPosts, 4)));
  await world.follow();
  const popup = await world.running.open(POPUP);
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll("article").length)).toBeGreaterThan(4);
  const focused = () => popup.evaluate(() => document.activeElement?.getAttribute("data-post") ?? "");
  const seen = [await focused()];
  for (const key of ["ت", "о", "J", "j"]) {
    await popup.evaluate((key) => {
      const target = document.activeElement ?? document.body;
      for (const type of ["keydown", "keyup"])
        target.dispatchEvent(new KeyboardEvent(type, { key, code: "KeyJ", bubbles: true, cancelable: true }));
    }, key);
    await expect.poll(focused, { message: key }).not.toBe(seen.at(-1));
    const now = await focused();
    expect(seen, key).not.toContain(now);
    seen.push(now);
  }
});

test(
  "an address that answers with a calendar is recognised, and its starts are followed",
  NIGHTLY,
  async ({ world }) => {
    const { options, demo } = world;
    const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3 * 86_400_000).toISOString();
    const calendar = [
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "SUMMARY:City marathon",
      `DTSTART:${soon.replace(/[-:]|\.000/g, "")}`,
      `URL:${demo.origin}/bbc`,
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n");
    const startsAt = async () => {
      const [id] = await followedIds(options);
      return id === undefined ? undefined : (await storedCoverage(options, id)).coverage.startsAt;
    };
    await withServer(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/calendar" }).end(calendar),
      async (origin) => {
        await follow(options, `${origin}/races.ics`);
        await expect.poll(options.words).toContain(t("problem_calendar", new URL(origin).host));
        await options.click({ role: "button", name: t("calendarShow") });
        await expect.poll(options.words).toContain("City marathon");
        expect(await followedIds(options)).toEqual([]);
        // A calendar can't say that an address may be private.
        await options.click({ role: "button", name: t("followThis", "City marathon") });
        await expect.poll(options.words).toContain(t("problem_privateAddress", new URL(demo.origin).host));
        await options.click({ role: "button", name: t("followPrivateOf", "City marathon") });
        // The page doesn't say when its race starts.
        await expect.poll(startsAt).toBe(soon);
      },
    );
  },
);

import { fakeBrowser } from "@webext-core/fake-browser";
import browser from "webextension-polyfill";
import type { Post } from "../core/coverage";
import { serve } from "../fetch/test-server";
import { newestFirst, readChunks, readCoverage } from "../store/read";
// On demand it would be loaded in the time of a file's first test, for minutes on a busy machine.
import "./commands/follow";

/** A live page with the test's posts, newest last. The first word of a text is its race; empty texts are left out. */
export async function livePage(...posts: string[]) {
  const page = {
    posts,
    /** Called before each answer. */
    beforeAnswer: async () => {},
    status: 200,
    etag: "" as string | undefined,
  };
  const { url, host, requests } = await serve(async (request, response) => {
    await page.beforeAnswer();
    const etag = page.etag === "" ? `"${page.posts.filter(Boolean).length}"` : page.etag;
    if (etag) response.setHeader("ETag", etag);
    if (page.status === 200 && etag && request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(page.status, { "Content-Type": "text/html" }).end(html(page.posts));
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  return { page, url, host, requests };
}

const START = Date.now() - 3_600_000;

function html(posts: readonly string[]): string {
  const liveBlogUpdate = posts.flatMap((text, i) =>
    text
      ? {
          "@id": `post ${i}`,
          datePublished: new Date(START + i * 30_000).toISOString(),
          articleSection: `${text.split(" ")[0]}'s race`,
          headline: text,
        }
      : [],
  );
  const data = { "@type": "LiveBlogPosting", headline: "City Marathon", liveBlogUpdate };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

/** The headlines of all stored posts, newest first. */
export async function storedHeadlines(id: string): Promise<(string | undefined)[]> {
  return (await storedPosts(id)).map((post) => post.headline);
}

export async function storedPosts(id: string): Promise<Post[]> {
  const coverage = await readCoverage(id);
  if (!coverage) return [];
  return [
    ...coverage.newest,
    ...newestFirst(
      await readChunks(
        id,
        coverage.index.map(({ number }) => number),
      ),
    ),
  ];
}

export const badgeText = (): Promise<string> => fakeBrowser.action.getBadgeText({});

import { vi } from "vitest";
import browser from "webextension-polyfill";
import { handlers } from "../../src/background/commands/index";
import { storedPosts } from "../../src/background/test-page";
import { readAddress } from "../../src/core/address";
import { finder, queryOf } from "../../src/core/filter/search";
import { kept } from "../../src/core/test-fixtures";
import { serve } from "../../src/fetch/test-server";
import { problemSentence } from "../../src/text/problem";
import { t } from "../text";

// Cases that are written in words: what is searched, what is typed as an address, or how an address leads to others.

const SEARCHED = /"([^"]+)" in "([^"]+)"/g;
const TYPED = /^[a-z][\w+.-]*:\S+$/gm;
const REDIRECTS = /(?:GET (?<asked>\/\S*) )?-> (?<status>30\d) (?<target>\/[^\s,)]*)/g;

const POLLS = 3;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * What becomes of a case in words, a line each. To be called inside a test, with a clock that can be set.
 *
 * @returns none for a case that says nothing of the kinds that can be tried without a browser's window
 */
export async function linesOfWritten(text: string): Promise<string[]> {
  const searched = [...text.matchAll(SEARCHED)].map(([asked, word = "", post = ""]) => {
    const isFound = finder(queryOf(word), [])(kept("09:08", post));
    return `${asked}: ${isFound ? "found" : "not found"}`;
  });
  const typed = [...text.matchAll(TYPED)].map(([address]) => {
    const read = readAddress(address);
    return `${address}: ${read.ok ? read.value.href : problemSentence(read.problem, t)}`;
  });
  return [...searched, ...typed, ...(await redirected(text))];
}

/** Follows an address that leads to one page a day, and polls it three times on each. */
async function redirected(text: string): Promise<string[]> {
  const steps = [...text.matchAll(REDIRECTS)].map(({ groups = {} }) => groups);
  const asked = steps[0]?.asked;
  if (asked === undefined) return [];
  let step = steps[0];
  const requests: string[] = [];
  const { host } = await serve(({ url = "" }, response) => {
    requests.push(url);
    if (url === asked) response.writeHead(Number(step?.status), { Location: step?.target }).end();
    else response.writeHead(200, { "Content-Type": "text/html" }).end(livePageAt(url));
  });
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const followed = await handlers.follow({ address: `http://${host}${asked}`, allowPrivate: true });
  if (!followed.ok) return [problemSentence(followed.problem, t)];
  const { coverageId } = followed.value;
  const lines: string[] = [];
  for (step of steps) {
    for (let poll = 0; poll < POLLS; poll++) {
      vi.setSystemTime(Date.now() + MINUTE_MS);
      await handlers.refresh({ coverageId });
    }
    const posts = (await storedPosts(coverageId)).map(({ headline }) => headline);
    lines.push(`-> ${step.target}: asked ${requests.splice(0).join(" ")}; posts: ${posts.join(", ")}`);
    vi.setSystemTime(Date.now() + DAY_MS);
  }
  return lines;
}

/** A live page with one post, whose headline is its path. */
function livePageAt(path: string): string {
  const update = {
    "@type": "BlogPosting",
    "@id": path,
    headline: path,
    datePublished: new Date(Date.now() - MINUTE_MS),
  };
  const blog = { "@type": "LiveBlogPosting", headline: "The race, live", liveBlogUpdate: [update] };
  return `<script type="application/ld+json">${JSON.stringify(blog)}</script>`;
}

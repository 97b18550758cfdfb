import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { html } from "../../testing/publisher/html";
import { coverageOf } from "./coverage";

const SEED = "../shared/seed/live-page-london-marathon-2017.txt";
const POST = /^(.*?)published at ((\d\d):(\d\d) British Summer Time 23 April 2017)$/;

test.skipIf(!existsSync(SEED))("every post of a page made from a real text is read with its time", () => {
  const entries = readFileSync(SEED, "utf8")
    .split(/^ {2}\d+\. /m)
    .slice(1);
  const told = entries.map((entry) => {
    const lines = entry
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    const heading = lines.findIndex((line) => POST.test(line));
    const [, headline = "", time = "", hours, minutes] = POST.exec(lines[heading] ?? "") ?? [];
    const before = lines.slice(0, heading).map((line) => html`<p>${line}</p>`);
    const after = lines.slice(heading + 1).map((line) => html`<p>${line}</p>`);
    return {
      item: html`<li>${before}<h3>${headline}<span>published at ${time}</span></h3>${after}</li>`,
      headline: headline === "Post" ? undefined : headline,
      publishedAt: new Date(`2017-04-23T${hours}:${minutes}:00+01:00`).toISOString(),
    };
  });
  const body = html`<title>London Marathon 2017</title><ol>${told.map(({ item }) => item)}</ol>`.text;
  const { posts } = coverageOf({ body, url: "https://bbc.example/live", name: "seed" }, "2024-01-01T00:00:00.000Z");
  expect(posts).toHaveLength(20);
  expect(posts.map(({ headline, publishedAt }) => ({ headline, publishedAt }))).toEqual(
    told.map(({ headline, publishedAt }) => ({ headline, publishedAt })),
  );
});

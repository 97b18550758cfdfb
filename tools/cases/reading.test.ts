import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readingCasesIn, reportOf } from "./reading";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "raceside-"));
});
afterEach(() => rm(folder, { recursive: true }));

const NOW = "2026-05-03T12:00:00.000Z";
const feed = `<rss version="2.0"><channel><title>River Run</title><item><guid>https://run.example/7</guid><title>Off</title>
  <author>Jo Vale</author><pubDate>Sun, 03 May 2026 10:12:00 GMT</pubDate><description>&lt;p&gt;They are off&lt;br&gt;at last&lt;/p&gt;</description></item></channel></rss>`;

it("says of each case what is right and what is read, or why nothing is", async () => {
  await writeFile(join(folder, "feed.xml"), feed);
  await writeFile(
    join(folder, "feed.expect.txt"),
    "URL: https://run.example/feed\n\nRIGHT:\nOne post.\nBy Jo Vale.\n\nTODAY:\nNone.\n",
  );
  await writeFile(join(folder, "article.html"), "<article><h1>Won</h1><p>A report.</p></article>");
  await writeFile(join(folder, "article.expect.txt"), "URL: https://run.example/won\n\nRIGHT:\nRefused.\n");
  const cases = await readingCasesIn(folder);
  const reports = await Promise.all(cases.map((one) => reportOf(one, NOW)));
  expect(reports.map((report) => report.split("\n"))).toEqual([
    [
      "article  https://run.example/won",
      "  right: Refused.",
      "  refused: The page at run.example is a single article, not live text.",
    ],
    [
      "feed  https://run.example/feed",
      "  right: One post.",
      "  right: By Jo Vale.",
      "  read as RSS: “River Run”, 1 posts, races: none",
      "    2026-05-03T10:12Z  #https://run.example/7  “Off”  by Jo Vale  paragraph: They are off⏎at last",
    ],
  ]);
});

it("leaves to the polls what has no address", async () => {
  await writeFile(join(folder, "alone.xml"), feed);
  await writeFile(join(folder, "polled.1.xml"), feed);
  await writeFile(join(folder, "polled.expect.txt"), "Two posts.");
  expect(await readingCasesIn(folder)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/core/coverage";
import { readPage } from "../../src/formats/read";
import { smallRace, smallRaceEnds } from "../small-race";
import { bbcPage } from "./bbc-page";
import { newspaperPage } from "./newspaper-page";
import { race } from "./race";

const URL = "http://127.0.0.1:8000/live";
const NOW = "2024-02-03T04:05:06.000Z";
const london = ["07:24", "08:00", "08:30", "09:26", "10:40", "11:25"].map((time) => race(`2017-04-23T${time}:00.000Z`));
const races: Snapshot[] = [smallRace("2018-06-09T13:20:00.000Z"), smallRace(smallRaceEnds), ...london];

describe.each(races)("$title as of its post of $posts.0.publishedAt", (snapshot) => {
  test("is read back completely from a newspaper's page", () => {
    const read = readPage(newspaperPage(snapshot, URL), URL, NOW);
    expect(read).toMatchObject({ ok: true, value: { format: "LiveBlogPosting", snapshot: { title: snapshot.title } } });
    expect(read.ok && told(read.value.snapshot)).toEqual(told(snapshot));
    expect(read.ok && read.value.snapshot.posts.map((post) => post.id)).toEqual(snapshot.posts.map((post) => post.id));
  });

  test("is read back completely from a BBC page, to the minute, twenty posts a page", () => {
    const pages = Array.from(
      { length: Math.ceil(snapshot.posts.length / 20) },
      (_, i) => bbcPage(snapshot, i + 1) ?? "",
    );
    const read = pages.map((page) => readPage(page, URL, NOW));
    expect(read[0]).toMatchObject({
      ok: true,
      value: { format: "bbc", snapshot: { title: snapshot.title, summary: snapshot.summary } },
    });
    expect(read.flatMap((one) => (one.ok ? told(one.value.snapshot) : []))).toEqual(told(snapshot).map(toTheMinute));
    expect(bbcPage(snapshot, pages.length + 1)).toBeUndefined();
  });

  test("has the same text in both", () => {
    const bodies = (page: string) => {
      const read = readPage(page, URL, NOW);
      return read.ok ? read.value.snapshot.posts.slice(0, 20).map((post) => post.body.length > 0) : [];
    };
    expect(bodies(newspaperPage(snapshot, URL))).toEqual(bodies(bbcPage(snapshot, 1) ?? ""));
  });
});

test("every kind of block is read back from a BBC page", () => {
  const snapshot = smallRace("2018-06-09T13:04:00.000Z");
  const read = readPage(bbcPage(snapshot, 1) ?? "", URL, NOW);
  expect(read.ok && read.value.snapshot.posts[0]?.body).toEqual(snapshot.posts[0]?.body);
});

type Told = Pick<Snapshot["posts"][number], "publishedAt" | "headline" | "label" | "byline">;

const told = ({ posts }: Snapshot): Told[] =>
  posts.map(({ publishedAt, headline, label, byline }) => ({ publishedAt, headline, label, byline }));
const toTheMinute = (post: Told): Told => ({
  ...post,
  publishedAt: post.publishedAt.replace(/:\d\d\.\d{3}Z$/, ":00.000Z"),
});

import { describe, expect, it } from "vitest";
import { merge } from "../core/merge";
import { agoMs, relativeInstant } from "./ago";
import { reading, words } from "./markup/test-read";
import { readPage } from "./read";

describe("how long ago something was", () => {
  it.each([
    ["13 min ago", 13],
    ["13 mins ago", 13],
    ["2 hrs ago", 120],
    ["2h ago", 120],
    ["vor 13 Minuten", 13],
    ["vor 1 Std.", 60],
    ["il y a 13 min", 13],
    ["hace 13 min", 13],
    ["5 minut temu", 5],
    ["13 min sedan", 13],
    ["13 minutter siden", 13],
    ["13 dk önce", 13],
    ["13分前", 13],
    ["5 минут назад", 5],
    ["منذ ١١ دقيقة", 11],
  ])("is read in many languages: %s", (text, minutes) => expect(agoMs(text)).toBe(minutes * 60_000));

  it.each(["13 min", "Lap 12", "in 5 minutes", "12:42", "13 km", "1 h 5 min ago"])("isn't read in: %s", (text) =>
    expect(agoMs(text)).toBeUndefined(),
  );
});

describe("posts that say how long ago they came", () => {
  const LINES = ["All are home after ten kilometres.", "Seven of ten are done, in rain.", "They are on their way now."];
  const page = (minutes: readonly number[], lines: readonly string[], word = (m: number) => `${m} min ago`) =>
    `<h1>Live ticker: Regatta</h1><main>${minutes
      .map((m, i) => `<div class="entry"><span class="when">${word(m)}</span><p>${lines[i]}</p></div>`)
      .join("")}</main>`;

  it("have their times and no words of it", () => {
    const { format, posts } = reading(page([2, 15, 35], LINES));
    expect(format).toBe("cards by age");
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual(["11:58", "11:45", "11:25"]);
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
  });

  it("may have come just now, in whatever words", () => {
    const { posts } = reading(
      page([2, 15, 35, 40], [...LINES, "Rain."], (m) => (m < 5 ? "A moment past" : `${m} min ago`)),
    );
    expect(posts?.[0]?.publishedAt).toBe("2026-05-03T12:00:00.000Z");
    expect(words(posts?.[0])).toEqual([LINES[0]]);
    const labelled = page([2, 15, 35], LINES).replaceAll("<p>", '<span class="when">Women</span><p>');
    expect(words(reading(labelled).posts?.[0])).toEqual(["Women", LINES[0]]);
  });

  it("may say in words alone that they came an hour ago", () => {
    const word = (m: number) => (m < 60 ? `vor ${m} Minuten` : "vor einer Stunde");
    const clocks = (minutes: number[]) =>
      reading(page(minutes, [...LINES, "Rain."], word)).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16));
    expect(clocks([2, 15, 35, 60])).toEqual(["11:58", "11:45", "11:25", "11:00"]);
    expect(clocks([60, 35, 15, 2])).toEqual(["11:58", "11:45", "11:25", "11:00"]);
  });

  it("may say so beside an icon", () => {
    const icon = page([2, 15, 35], LINES).replaceAll('"when">', '"when"><i></i> ');
    expect(reading(icon).posts).toHaveLength(3);
  });

  it("are no hours of the day, in a language that says both alike", () => {
    const { format } = reading(page([1, 1, 2], LINES, (h) => `${h} uur geleden`));
    expect(format).toBe("cards by age");
  });

  it("are none beside posts that have a clock or a time for machines", () => {
    const others = page([1, 2, 3, 4, 5], [...LINES, "How very good.", "I was there."]);
    const clocks = ["11:50", "11:40", "11:20"];
    const read = (form: (clock: string, line: string) => string) =>
      reading(`${others}<div>${clocks.map((clock, i) => form(clock, LINES[i] ?? "")).join("")}</div>`).format;
    expect(read((clock, line) => `<section><p><b>${clock}</b> ${line}</p></section>`)).toBe("ticker");
    const stamp = (clock: string) => `<time datetime="2026-05-03T${clock}:00Z"></time>`;
    expect(read((clock, line) => `<article>${stamp(clock)}<p>${line}</p></article>`)).toBe("timed cards");
  });

  it("show no clock where only the hour is known", () => {
    const { posts } = reading(page([1, 2, 3], LINES, (h) => `${h} hours ago`));
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(["", "", ""]);
  });

  it("are the same at the next poll, however it rounds, and edited where their words are", () => {
    const first = readPage(page([2, 15, 35], LINES), "https://run.example/live", "2026-05-03T12:00:20.000Z");
    const edited = [LINES[0], "Seven of ten are done, in rain and wind."] as const;
    const lines = ["They go on land now.", ...edited];
    const second = readPage(
      page([1, 8, 22], lines as string[]),
      "https://run.example/live",
      "2026-05-03T12:06:50.000Z",
    );
    if (!first.ok || !second.ok) throw new Error("It isn't read.");
    const kept = merge([], first.value.snapshot, "2026-05-03T12:00:20.000Z");
    const next = merge(kept.posts, second.value.snapshot, "2026-05-03T12:06:50.000Z", kept.windowFrom);
    expect([next.added.length, next.edited.length, next.withdrawn.length]).toEqual([1, 1, 0]);
    expect(next.posts).toHaveLength(4);
  });

  it("are none where most lead to other pages, as news do", () => {
    let n = 0;
    const news = page([2, 15, 35], LINES).replaceAll("</p>", () => `</p><a href="/news/${n++}">Read more</a>`);
    expect(reading(news)).toEqual({});
  });

  it("are none of a page that doesn't say that it is live text, or of two", () => {
    expect(reading(page([2, 15, 35], LINES).replace("Live ticker: ", ""), "https://run.example/a")).toEqual({});
    expect(reading(page([2, 15], LINES))).toEqual({});
  });
});

const NOW = "2017-04-23T12:00:00.000Z";

it.each([
  ["just now", NOW],
  ["30 seconds ago", "2017-04-23T11:59:30.000Z"],
  ["5 min. ago", "2017-04-23T11:55:00.000Z"],
  ["5 mins ago", "2017-04-23T11:55:00.000Z"],
  ["5m", "2017-04-23T11:55:00.000Z"],
  ["an hour ago", "2017-04-23T11:00:00.000Z"],
  ["About 2 hours ago", "2017-04-23T10:00:00.000Z"],
  ["vor 2 Stunden", "2017-04-23T10:00:00.000Z"],
  ["2h ago.", "2017-04-23T10:00:00.000Z"],
  ["1h 5m ago", "2017-04-23T10:55:00.000Z"],
  ["1 hour and 20 minutes ago", "2017-04-23T10:40:00.000Z"],
  ["2 hours 3 laps ago", undefined],
  ["3 days ago", "2017-04-20T12:00:00.000Z"],
  ["5 laps ago", undefined],
  ["ages ago", undefined],
  ["09:08", undefined],
  ["", undefined],
])("takes %j for %s", (text, instant) => {
  expect(relativeInstant(text, NOW)).toBe(instant);
});

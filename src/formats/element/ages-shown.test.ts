import { describe, expect, it } from "vitest";
import { merge } from "../../core/merge/merge";
import { reading, words } from "../markup/test-read";
import { readPage } from "../read";

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

  const SHORT = ["4m", "31m", "58m", "2h"];
  const FOUR = [...LINES, "The umpire calls them to the start."];
  const shortly = (ages: readonly string[], name = "when") =>
    `<h1>Live ticker: Regatta</h1><main>${ages
      .map((age, i) => `<div class="entry"><span class="${name}">${age}</span><p>${FOUR[i]}</p></div>`)
      .join("")}</main>`;

  it.each([
    [SHORT],
    [["4 min", "31 min", "58 min", "2 h"]],
    [["4 Min.", "31 Min.", "58 Min.", "2 Std."]],
    [["4分", "31分", "58分", "2時間"]],
    [["now", "31m", "58m", "1h 59m"]],
    [["2 min", "31 min", "60 min", "2 h"]],
    [["2 min", "31 min", "47 min", "58 min"]],
    [["2m", "31m", "47m", "58m"]],
  ])("may say so without the word: %s", (ages) => {
    const { format, posts } = reading(shortly(ages));
    expect(format).toBe("cards by age");
    expect(posts?.map(words)).toEqual(FOUR.map((line) => [line]));
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 14))).toEqual([
      ages[0] === "now" ? "12:" : "11:",
      "11:",
      "11:",
      ages[3]?.startsWith("5") ? "11:" : "10:",
    ]);
  });

  it("may be small, or called ages in any order", () => {
    const small = shortly(SHORT).replaceAll('<span class="when">', "<small>").replaceAll("</span>", "</small>");
    expect(reading(small).format).toBe("cards by age");
    const oldest = reading(shortly(["58 min", "31 min", "12 min", "4 min"], "age"));
    expect(oldest.format).toBe("cards by age");
    expect(oldest.posts?.map(words)).toEqual(FOUR.toReversed().map((line) => [line]));
  });

  it("may stand below a pinned post", () => {
    const pinned =
      '<div class="entry pinned"><span class="when">3h</span><p>All that you need to know of it.</p></div>';
    const { posts } = reading(shortly(["4m", "31m", "1h", "4h"]).replace("<main>", `<main>${pinned}`));
    expect(posts?.map(({ pinned }) => pinned)).toEqual([false, false, false, true, false]);
  });

  it("are no minutes of a match, which go up or beyond an hour", () => {
    expect(reading(shortly(["58 min", "31 min", "12 min", "4 min"])).format).toBe("ticker");
    expect(reading(shortly(["78 min", "58 min", "31 min", "4 min"])).format).toBe("ticker");
    expect(reading(shortly(["4 min", "31 min", "58 min", "78 min"])).format).toBe("ticker");
  });

  it("are no minutes of a match in steps of five", () => {
    expect(reading(shortly(["5 min", "15 min", "30 min", "45 min"])).format).toBe("ticker");
  });

  it.each(["course", "track", "video"])("may be left, and in what is called a %s", (name) => {
    const body = shortly(SHORT, "when pull-left").replace("<main>", `<main class="${name}">`);
    expect(reading(body).posts).toHaveLength(4);
  });

  it("are no minutes until something comes, on a page that only says that it is live", () => {
    const square = shortly(["4 min", "18 min", "31 min", "47 min"]).replace("Live ticker: Regatta", "Ferries – live");
    expect(reading(square)).toEqual({});
  });

  it("are no gaps of results, whose names end in a full stop", () => {
    const rows = ["4m", "31m", "58m", "2h"].map(
      (gap, i) => `<li>${i + 1}. Ann Poe, Mill A.C. <small>${gap}</small></li>`,
    );
    expect(reading(`<h1>Live ticker: Regatta</h1><ul>${rows.join("")}</ul>`)).toEqual({});
  });

  it.each([
    ["distances", ["78m", "76m", "74m", "71m"], "when"],
    ["how long each takes", ["45 min", "10 min", "2 h", "1 h"], "when"],
    ["lengths in steps of five", ["10 min", "25 min", "45 min", "1 h"], "when"],
    ["times to wait, read or cook", ["4 min", "31 min", "58 min", "2 h"], "wait-time"],
    ["times to wait that go down", ["47 min", "31 min", "18 min", "4 min"], "wait"],
    ["what isn't called a time", ["45 min", "58 min", "1 h", "2 h"], "length"],
  ])("are none beside %s", (_, said, name) => expect(reading(shortly(said, name))).toEqual({}));
});

it("takes no waits to the minute for ages on a page that only says it is live, and hours for some", () => {
  const board = (waits: readonly string[]) =>
    `<h1>Mill Bridge – live</h1><main>${waits
      .map(
        (wait, i) => `<div class="row"><small>${wait}</small><p>Boat ${i} of the day. It calls at the mill.</p></div>`,
      )
      .join("")}</main>`;
  expect(reading(board(["3 min", "27 min", "1 h 4 min", "1 h 31 min"]))).toEqual({});
  expect(reading(board(["3 min", "27 min", "1 h", "2 h"])).posts).toHaveLength(4);
});

it("reads ages in brackets", () => {
  const page = (ages: readonly string[]) =>
    `<h1>Live blog: Regatta</h1><main>${ages
      .map(
        (age, i) => `<div class="post"><time>${age}</time><p>Boat ${i} is home. It was a long way for all.</p></div>`,
      )
      .join("")}</main>`;
  expect(
    reading(page(["(4m)", "(25m)", "(1h)", "(2h)"])).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16)),
  ).toEqual(["11:56", "11:35", "11:00", "10:00"]);
  expect(reading(page(["(45m)", "(67m)", "(88m)", "(90m)"]))).toEqual({});
  // A film's length.
  expect(reading(page(["(4m)", "(25m)", "(1h)", "(2h)"]).replaceAll("time>", "small>"))).toEqual({});
});

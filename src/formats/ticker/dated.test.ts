import { expect, it } from "vitest";
import { PAGE, reading } from "../markup/test-read";
import { readPage } from "../read";
import { each, page, times } from "./test-page";

const paragraph = (clock: string, line: string) => `<p>${clock} ${line}</p>`;

it("reads yesterday's entries by that word, beside each clock or above them", () => {
  const DAYS = ["2026-05-03T10:12", "2026-05-02T18:05", "2026-05-02T09:30"];
  const days = (body: string) => reading(body).posts?.map(({ publishedAt }) => publishedAt.slice(0, 16));
  const beside = each(["Today, 12:12 –", "Yesterday, 20:05 –", "Yesterday, 11:30 –"], paragraph);
  expect(days(page(beside))).toEqual(DAYS);
  const above = each(["12:12", "20:05", "11:30"], paragraph).replace("<p>20:05", "<h3>Hier</h3><p>20:05");
  expect(days(page(`<h3>Aujourd’hui</h3>${above}`))).toEqual(DAYS);
});

it("reads a day and a month beside each clock, in whatever order a country has them", () => {
  const slashed = (first: string) =>
    reading(
      page(
        each(
          [`${first} - 12h12`, `${first} - 12h05`, "02/05 - 22h30"],
          (time, line) => `<div><i>${time}</i><p>${line}</p></div>`,
        ),
      ),
    );
  const DAYS = ["2026-05-03T10:12", "2026-05-03T10:05", "2026-05-02T20:30"];
  expect(slashed("03/05").posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(DAYS);
  expect(slashed("03/05").posts?.flatMap(({ body }) => body)).toHaveLength(3);
  // Laps count on, and days of a live page aren't long past.
  for (const laps of [
    ["10/12", "09/12", "08/12"],
    ["05/12", "05/12", "04/12"],
  ])
    expect(
      reading(
        page(each(["12:12", "12:05", "11:30"], (time, line) => `<p>${laps.shift()} ${time} ${line}</p>`)),
      ).posts?.map(({ publishedAt }) => publishedAt.slice(0, 10)),
    ).toEqual(["2026-05-03", "2026-05-03", "2026-05-03"]);
  const daily = ["03/05", "02/05", "30/04"];
  expect(
    reading(page(each(["12:12", "12:05", "11:30"], (time, line) => `<p>${daily.shift()} ${time} ${line}</p>`))),
  ).toEqual({});
  // Anywhere else it is what the race has come to.
  const laps = [
    each(["12:12", "12:05", "11:30"], (time, line) => `<div><p>${time} ${line}</p><p>07/12</p></div>`),
    each(["12:12 07/12 –", "12:05 04/12 –", "11:30 01/12 –"], paragraph),
  ];
  for (const lines of laps) expect(times(page(lines))).toEqual(["10:12", "10:05", "09:30"]);
});

it("leaves out the day that stands beside a time, in an element of its own or above it", () => {
  const DAYS = ["3 May 2026", "3 May 2026", "2 May 2026"];
  const told = (head: (time: string, day: string) => string) => {
    const form = (time: string, line: string) =>
      `<div>${head(time, DAYS[CLOCKS.indexOf(time)] ?? "")}<h4>Off</h4><p>${line}</p></div>`;
    const { posts } = reading(page(each(CLOCKS, form)));
    return posts?.map(({ publishedAt, headline, body }) => [publishedAt.slice(0, 10), headline, body.length]);
  };
  const CLOCKS = ["12:12", "12:05", "23:30"];
  const OFF = ["03", "03", "02"].map((day) => [`2026-05-${day}`, "Off", 1]);
  expect(told((time, day) => `<p><b>${time}</b><span>${day}</span></p>`)).toEqual(OFF);
  expect(told((time, day) => `<p>${day}</p><p>${time}</p>`)).toEqual(OFF);
});

it("takes today for the day of the page's own zone", () => {
  const night = '<meta property="article:modified_time" content="2026-05-03T00:45:00+02:00">';
  const entries = each(["Today, 00:42 –", "Today, 00:05 –", "Yesterday, 23:30 –"], paragraph);
  expect(times(page(entries, undefined, night))).toEqual(["22:42", "22:05", "21:30"]);
  expect(reading(page(entries, undefined, night)).posts?.[0]?.publishedAt).toBe("2026-05-02T22:42:00.000Z");
});

it("takes today for that of America where nobody can tell the zone and it is the day before", () => {
  const entries = each(["18:42", "15:31", "22:20"], paragraph).replace("<p>22:20", "<h3>Yesterday</h3><p>22:20");
  const read = readPage(page(`<h3>Today</h3>${entries}`, undefined, ""), PAGE, "2026-05-04T01:50:00.000Z");
  expect(read.ok && read.value.snapshot.posts.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual([
    "2026-05-03T18:42",
    "2026-05-03T15:31",
    "2026-05-02T22:20",
  ]);
});

it("reads one entry a day where a page says that it is live, as races around the world have them", () => {
  const DAYS = ["3 May 2026, 12:12", "2 May 2026, 11:05", "1 May 2026, 11:30"];
  const entries = each(DAYS, (time, line) => `<h3>${time}</h3><p>${line}</p>`);
  expect(reading(page(entries, "Around the world: live ticker"), "https://run.example/a").posts).toHaveLength(3);
  expect(reading(page(entries, "Oliver's ticker"), "https://run.example/a")).toEqual({});
});

it.each([
  "03.05.26, 12:30 Uhr",
  "03.05.2026, 12:30 Uhr",
  "2026年5月3日 12時30分",
  "2026/05/03 12:30",
  "03-05-2026 12:30",
  "Publisert 12:30",
  "Updated 12:30",
])("takes no date of the page itself for an entry: %s", (date) => {
  const entries = each(["12:12", "12:05", "11:30"], paragraph);
  for (const title of ["The race of the day", "Live ticker"])
    for (const around of ["<p>", '<p class="date">'])
      expect(times(page(`${around}${date}</p><p>About it.</p>${entries}`, title))).toEqual(["10:12", "10:05", "09:30"]);
});

it("keeps the newest entry that alone is written in another way", () => {
  const entries = each(["Posted 12:12", "12:05", "11:30"], (clock, line) => `<p>${clock}</p><p>${line}</p>`);
  expect(times(page(entries))).toEqual(["10:12", "10:05", "09:30"]);
});

it("takes no entry for what says when two others were updated", () => {
  const entries = each(["12:12", "12:05"], paragraph);
  expect(reading(page(`<p>Updated 12:30</p>${entries}`))).toEqual({});
});

it.each(["2.03.15", "Winner: 2.03.26", "Zeit: 10.05.45"])(
  "takes no time that something took for a day: %s",
  (result) => {
    const entries = each(["12:12", "12:05", "11:30"], (clock, line) => `${paragraph(clock, line)}<p>${result}</p>`);
    const [first = "", ...others] = entries.split(result);
    expect(times(page([`${first}2.11.09`, ...others].join(result)))).toEqual(["10:12", "10:05", "09:30"]);
  },
);

it.each([
  [["12:12:17", "12:05:17", "11:30:17"], "2026/05/03 12:30", paragraph],
  [["3 May, 12:12", "3 May, 12:05", "3 May, 11:30"], "03.05.26, 12:30 Uhr", paragraph],
  [["12:12 CEST", "12:05 CEST", "11:30 CEST"], "2026/05/03 12:30", (a: string, b: string) => `<p>${a}<br>${b}</p>`],
  [
    ["12:12", "12:05", "11:30"],
    "03.05.26, 12:30",
    (a: string, b: string) => `<div><i>${a}</i><p>${a === "11:30" ? "Lap 3: " : ""}${b}</p></div>`,
  ],
])("takes no date of the page for an entry above those of %j", (clocks, date, form) => {
  const { posts } = reading(page(`<p>${date}</p>${each(clocks, form)}`));
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual(["10:12", "10:05", "09:30"]);
});

it("reads times with seconds where a post says when it was updated", () => {
  const entries = each(["12:12:17", "12:05:17", "11:30:17"], (clock, line) => `<dt>${clock}</dt><dd>${line}</dd>`);
  const updated = entries.replace("<dd>", "<dd>Updated 12:14: ");
  expect(times(page(`<dl>${updated}</dl>`))).toEqual(["10:12", "10:05", "09:30"]);
});

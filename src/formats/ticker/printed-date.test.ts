import { expect, it } from "vitest";
import { reading } from "../markup/test-read";
import { each, page, times } from "./test-page";

const entries = each(["12:12", "12:05", "11:30"], (time, line) => `<p>${time} ${line}</p>`);
const read = (above: string, title = "Live ticker from the river") => reading(page(above + entries, title, "")).posts;

it.each([
  ["Updated 03/05/2026 12:30 CEST", "minuto a minuto"],
  ["Stand: 03.05.2026, 12:30 Uhr MESZ", "Minute für Minute"],
])("takes what a page prints of its last change for its date and zone: %s", (change, title) => {
  expect(
    read(`<div>${change}</div>`, title)?.map(({ publishedAt, printedTime }) => [publishedAt, printedTime]),
  ).toEqual([
    ["2026-05-03T10:12:00.000Z", undefined],
    ["2026-05-03T10:05:00.000Z", undefined],
    ["2026-05-03T09:30:00.000Z", undefined],
  ]);
  const before = change.replace("2026", "2025");
  expect(read(`<div>${before}</div>`, title)?.[0]?.publishedAt.slice(0, 4)).toBe("2025");
  // A day that is told later.
  expect(read(`<div>${change.replace("12:30", "18:30")}</div>`, title)).toBeUndefined();
});

it.each(["All times CEST.", "Alle Zeitangaben in MESZ", "All times are in UTC+2", "(Heures : GMT+2)"])(
  "reads times in the zone that a page says they are in: %s",
  (said) => expect(times(page(`<p>${said}</p>${entries}`, undefined, ""))).toEqual(["10:12", "10:05", "09:30"]),
);

it("takes no word of a sentence for a zone", () => {
  expect(read("<p>Toutes les heures, il est là.</p>")?.[0]?.printedTime).toBe("12:12");
});

it.each([
  "Updated 3 May 2026, 09:12 CEST",
  "Last updated: 3 May 2026, 11:58 CEST",
  "Mis à jour le 3 mai 2026 à 09h12 UTC+2",
])("takes the day and the zone of a change that was printed before the newest entry: %s", (change) =>
  expect(times(page(`<div>${change}</div>${entries}`, undefined, ""))).toEqual(["10:12", "10:05", "09:30"]),
);

it("takes no change of another part for the page's", () => {
  const part = "<section><h2>Route</h2><p>Updated 1 May 2026, 10:00</p></section><h2>Live</h2>";
  expect(read(part)?.map(({ publishedAt }) => publishedAt.slice(0, 10))).toEqual(Array(3).fill("2026-05-03"));
});

it("keeps the day of entries where something was changed the morning after", () => {
  const late = each(["20:12", "20:05", "19:30"], (time, line) => `<p>${time} ${line}</p>`);
  const { posts } = reading(page(`<div>Last updated 3 May 2026, 09:12 CEST</div>${late}`, undefined, ""));
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(8, 16))).toEqual(["02T18:12", "02T18:05", "02T17:30"]);
});

it("reads the zone of a change above the days of entries", () => {
  const days = `<div>Last updated 3 May 2026, 14:48 CEST</div><h3>Sunday, 3 May</h3><p>12:12 It is warm.</p><h3>Saturday, 2 May</h3>`;
  expect(read(days)?.map(({ publishedAt, printedTime }) => [publishedAt.slice(8, 16), printedTime])).toEqual([
    ["03T10:12", undefined],
    ["02T10:12", undefined],
    ["02T10:05", undefined],
    ["02T09:30", undefined],
  ]);
});

it.each(["TV times (ET)", "Opening times: daily CET", "The Lake Times, PT Boats", "She won three times in EST clubs"])(
  "takes no zone for that of all times: %s",
  (said) => expect(read(`<p>${said}</p>`)?.[0]?.printedTime).toBe("12:12"),
);

import { describe, expect, it } from "vitest";
import { readWell, rssFeed } from "./syndication/test-fixtures";

const dated = (...dates: string[]) =>
  readWell(
    rssFeed(
      dates.map((date, i) => `<item><title>${i}</title><guid>${i}</guid><pubDate>${date}</pubDate></item>`).join(""),
    ),
  )
    .snapshot.posts.toSorted((a, b) => (a.headline ?? "").localeCompare(b.headline ?? ""))
    .map(({ publishedAt, printedTime }) => [publishedAt, printedTime]);
const SURE = "Mon, 06 Oct 2025 13:00:00 +0200";

describe("a time among others that are sure", () => {
  it.each([
    ["Mo, 06 Foo 2025 14:03", "Mo, 06 Foo 2025 14:03"],
    ["06/10/2025 14:03", "06/10/2025 14:03"],
    ["Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"],
    ["Mon, 06 Oct 2025 14:03:00 +0200 or so", "Mon, 06 Oct 2025 14:03:00 +0200 or so"],
    ["6. Okt 2025 14:03 Ortszeit", "6. Okt 2025 14:03 Ortszeit"],
    ["Mon, 06 Oct 2025 14:03 IST", "14:03 IST"],
  ])("is shown as printed where it isn't understood: %s", (date, shown) => {
    expect(dated(date, SURE)[0]?.[1]).toBe(shown);
    expect(dated(date, SURE)[1]).toEqual(["2025-10-06T11:00:00.000Z", undefined]);
  });

  it.each(["Mon, 06 Oct 2025 2:03 PM", "Mon Oct  6 14:03:00 2025", "6 octobre 2025 à 14h03"])(
    "is in their zone where it says none: %s",
    (date) => expect(dated(date, SURE)[0]).toEqual(["2025-10-06T12:03:00.000Z", undefined]),
  );
});

it("is shown as printed where no item says a zone", () => {
  expect(dated("Mon, 06 Oct 2025 2:03 PM")).toEqual([["2025-10-06T14:03:00.000Z", "2:03 PM"]]);
  expect(dated("6 octobre 2025 à 14h03")).toEqual([["2025-10-06T14:03:00.000Z", "6 octobre 2025 à 14h03"]]);
});

import { describe, expect, it } from "vitest";
import { at, kept } from "../../core/test-fixtures";
import { dayIn, daysOf, instantAt } from "./days";

const chunk = (oldest: string, newest: string) => ({ number: 0, oldest, newest, lastArrival: newest });

describe("the days of a coverage", () => {
  const posts = [kept("12:00", "Today")];
  const index = [chunk("2017-04-20T12:00:00.000Z", "2017-04-21T12:00:00.000Z"), chunk(at("11:00"), at("11:30"))];

  it("are those of its posts and of what is stored, newest first", () =>
    expect(daysOf({ posts, index })).toEqual(["2017-04-23", "2017-04-21", "2017-04-20"]));

  it("tell nothing of days that the reader hasn't reached", () => {
    const earlier = [{ ...kept("12:00", "Then"), publishedAt: "2017-04-20T12:00:00.000Z" }];
    expect(daysOf({ posts: earlier, index, spoilers: { delay: 240 } })).toEqual(["2017-04-20"]);
  });

  it("have the reader's clock", () => {
    const instant = instantAt("2017-04-23", "09:08");
    expect(dayIn(instant)).toBe("2017-04-23");
    expect(new Date(instant).getHours()).toBe(9);
  });
});

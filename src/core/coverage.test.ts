import { describe, expect, it } from "vitest";
import { statusOf } from "./coverage";
import { at, kept } from "./test-fixtures";

const head = { followedAt: at("09:00") };
const post = kept("08:55", "Hug leads", { arrivedAt: at("09:00") });

it("the status declared by the source beats its times", () => {
  const about = { followedAt: "2017-04-23T08:00:00.000Z", saidStatus: "ended" } as const;
  expect(statusOf(about, [], "2017-04-23T09:00:00.000Z")).toBe("ended");
});

describe("the status of a coverage", () => {
  it("is live while posts are no older than a day", () => {
    expect(statusOf(head, [post], "2017-04-24T08:55:00.000Z")).toBe("live");
    expect(statusOf(head, [post], "2017-04-24T08:55:00.001Z")).toBe("ended");
  });

  it("is live when an old page brings a new post", () => {
    const followed = { followedAt: "2026-11-24T10:00:00.000Z" };
    const old = { ...post, arrivedAt: followed.followedAt };
    const now = "2026-11-24T10:05:00.000Z";
    expect(statusOf(followed, [old], now)).toBe("ended");
    expect(statusOf(followed, [{ ...old, arrivedAt: "2026-11-24T10:04:00.000Z" }, old], now)).toBe("live");
  });

  it("ends three hours after the end that the source gives", () => {
    const ending = { ...head, endsAt: at("12:00") };
    expect(statusOf(ending, [post], at("15:00"))).toBe("live");
    expect(statusOf(ending, [post], at("15:01"))).toBe("ended");
  });

  it("is upcoming before the start, until the first post", () => {
    const early = { ...head, startsAt: at("10:00") };
    expect(statusOf(early, [], at("09:30"))).toBe("upcoming");
    expect(statusOf(early, [], at("10:30"))).toBe("live");
    expect(statusOf(early, [post], at("09:30"))).toBe("live");
  });
});

import { expect, test } from "vitest";
import { nextStart } from "./next-start";
import type { Race } from "./race";
import { at } from "./test-fixtures";

const race = (name: string, startsAt?: string, more: Partial<Race> = {}): Race => ({
  id: name,
  name,
  is: { discipline: name },
  aliases: [],
  hue: 0,
  startsAt,
  ...more,
});
const now = Date.parse(at("09:00"));

test("the next start within the hour is counted in whole minutes", () => {
  expect(nextStart([race("women", at("09:30:30")), race("men", at("09:11:01"))], now)).toEqual({
    race: "men",
    minutes: 12,
  });
});

test("neither what has started, nor what is far, nor what stands already is to start", () => {
  const standing: Race["standing"] = { isFinal: false, places: [], postId: "x", at: at("08:59") };
  expect(
    nextStart([race("a", at("09:00")), race("b", at("10:01")), race("c"), race("d", at("09:10"), { standing })], now),
  ).toBeUndefined();
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { type ChunkInfo, decodeIndex, indexText } from "./chunk-index";

const instant = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const info: fc.Arbitrary<ChunkInfo> = fc.record({
  number: fc.integer(),
  oldest: instant,
  newest: instant,
  lastArrival: instant,
});

it("is decoded as it was encoded, even if it is empty", () => {
  fc.assert(
    fc.property(fc.array(info), (index) => {
      expect(decodeIndex(indexText(index))).toEqual(index);
    }),
  );
  expect(decodeIndex("")).toEqual([]);
});

const line = "7 2017-04-23T08:10:00.000Z 2017-04-23T09:10:00Z 2017-04-23T09:11:00.000Z";

it.each([
  undefined,
  null,
  [],
  {},
  `${line}\n`,
  `${line} more`,
  `${line}\nrubbish`,
  line.replace("7", "seven"),
  line.replace("T", " "),
  line.slice(0, -25),
])("isn't read where any of it can't be: %j", (stored) => {
  expect(decodeIndex(stored)).toBeUndefined();
});

it("gives the same index for the same text, and another for another", () => {
  const [one, other] = [decodeIndex(line), decodeIndex(line.replace("7", "8"))];
  expect(other).toEqual([{ ...one?.[0], number: 8 }]);
  expect(decodeIndex(line)).toEqual(one);
  expect(decodeIndex(line)).toBe(decodeIndex(`${line}`));
});

it("reads times with and without fractions of a second", () => {
  expect(decodeIndex(line)).toEqual([
    {
      number: 7,
      oldest: "2017-04-23T08:10:00.000Z",
      newest: "2017-04-23T09:10:00Z",
      lastArrival: "2017-04-23T09:11:00.000Z",
    },
  ]);
});

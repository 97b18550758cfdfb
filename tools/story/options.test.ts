import { expect, test } from "vitest";
import { readOptions } from "./options";

test("reads times and speeds as people write them", () => {
  expect(readOptions([])).toEqual({ help: false });
  expect(readOptions(["--for", "60s", "--speed", "30"])).toMatchObject({ lasting: 60_000, speed: 30 });
  expect(readOptions(["--for=1.5m", "--speed=60x"])).toMatchObject({ lasting: 90_000, speed: 60 });
  expect(readOptions(["--for", "45"])).toMatchObject({ lasting: 45_000 });
});

test.each([
  [["--for", "soon"], /^--for takes a time/],
  [["--for", "0s"], /^--for takes a time/],
  [["--speed", "fast"], /^--speed takes a number/],
  [["--speed", "-1"], /--speed/],
  [["--page", "no-such-file.html"], /^There is no file no-such-file\.html\.$/],
  [["--loud"], /--loud/],
])("rejects %s with a sentence", (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

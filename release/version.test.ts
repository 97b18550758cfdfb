import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nextVersion, VERSIONED, withVersion } from "./version";

test.each([
  ["patch", "0.9.10"],
  ["minor", "0.10.0"],
  ["major", "1.0.0"],
  ["0.9.10", "0.9.10"],
  ["0.11.0", "0.11.0"],
  ["2.0.0", "2.0.0"],
])("after 0.9.9, %s is %s", (word, version) => {
  expect(nextVersion("0.9.9", word)).toBe(version);
});

test.each(["0.9.9", "0.9.8", "0.8.10", "v1.0.0", "1.0", "1.0.0-beta", "01.0.0", "1.0.0.0", "latest", ""])(
  "after 0.9.9 can't come %j",
  (word) => {
    expect(nextVersion("0.9.9", word)).toBeUndefined();
  },
);

test("only the first versions of a file are changed", () => {
  const text = '{ "version": "1.0.0",\n "packages": { "": {"version": "1.0.0"}, "a": { "version": "1.0.0" } } }';
  expect(withVersion(text, { from: "1.0.0", to: "1.1.0", times: 2 })).toBe(
    '{ "version": "1.1.0",\n "packages": { "": {"version": "1.1.0"}, "a": { "version": "1.0.0" } } }',
  );
});

test("a file with another version, or none, is rejected", () => {
  expect(() => withVersion('{ "version": "0.9.0" }', { from: "1.0.0", to: "1.1.0", times: 1 })).toThrow("0.9.0");
  expect(() => withVersion("{}", { from: "1.0.0", to: "1.1.0", times: 1 })).toThrow("missing");
});

test("all files have the same version now", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [file, times] of Object.entries(VERSIONED)) {
    const text = withVersion(readFileSync(file, "utf8"), { from: version, to: "999.0.0", times });
    expect(JSON.parse(text).version, file).toBe("999.0.0");
    expect(text.split("999.0.0"), file).toHaveLength(times + 1);
    if (file === "package-lock.json") expect(JSON.parse(text).packages[""].version).toBe("999.0.0");
  }
});

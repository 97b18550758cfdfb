import { expect, test } from "vitest";
import { partOf, released } from "./changelog";

const changelog = `# Changelog

## [Unreleased]

### Added

- Lanes.

## [0.1.0] - 2026-11-24

- The first.
`;
const next = { version: "0.2.0", date: "2026-12-01" };

test("the unreleased part moves under the version and its date", () => {
  expect(released(changelog, next)).toBe(
    changelog.replace("## [Unreleased]", "## [Unreleased]\n\n## [0.2.0] - 2026-12-01"),
  );
  expect(partOf(released(changelog, next), "0.2.0")).toBe("### Added\n\n- Lanes.");
});

test("afterwards nothing is unreleased, so it can't be released twice", () => {
  const once = released(changelog, next);
  expect(partOf(once, "Unreleased")).toBeUndefined();
  expect(() => released(once, { ...next, version: "0.3.0" })).toThrow("nothing");
});

test("an existing version is rejected", () => {
  expect(() => released(changelog, { ...next, version: "0.1.0" })).toThrow("already");
});

test("each part ends before the next", () => {
  expect(partOf(changelog, "Unreleased")).toBe("### Added\n\n- Lanes.");
  expect(partOf(changelog, "0.1.0")).toBe("- The first.");
  expect(partOf(changelog, "0.1")).toBeUndefined();
});

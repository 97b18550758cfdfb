import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { unsafe } from "./workflow";

const FOLDER = ".github/workflows";
const SHA = "0123456789abcdef0123456789abcdef01234567";
const using = (uses: string): string => `permissions: { contents: read }
jobs:
  a:
    timeout-minutes: 5
    steps:
      - uses: ${uses}
`;

test.each(readdirSync(FOLDER))("%s pins its actions and has minimal permissions", (file) => {
  expect(unsafe(readFileSync(`${FOLDER}/${file}`, "utf8"))).toEqual([]);
});

test("an action is pinned by the full hash of its commit, with its version in a comment", () => {
  expect(unsafe(using(`a/b@${SHA} # v1.2.3`))).toEqual([]);
  expect(unsafe(using(`a/b/c@${SHA} # v1.2.3`))).toEqual([]);
  expect(unsafe(using("./.github/actions/ours"))).toEqual([]);
  for (const at of ["v1", "main", SHA.slice(0, 12), `${SHA}0`]) {
    expect(unsafe(using(`a/b@${at} # v1.2.3`))).toEqual([`a/b@${at} isn't pinned.`]);
  }
  expect(unsafe(using(`a/b@${SHA}`))).toEqual([`“- uses: a/b@${SHA}” doesn't say which version that is.`]);
});

test("a workflow declares its permissions, and only jobs without foreign code may write", () => {
  const job = (rest: string) => `jobs: { a: { timeout-minutes: 5, ${rest} } }`;
  expect(unsafe(job("steps: []"))).toEqual(["It doesn't say what it may do."]);
  expect(unsafe(`permissions: write-all\n${job("steps: []")}`)).toEqual([
    "The workflow gives every job write permission.",
  ]);
  const may = "permissions: { contents: write }";
  expect(unsafe(`permissions: {}\n${job(`${may}, steps: [{ run: "cd a\\nnpm ci" }]`)}`)).toHaveLength(1);
  expect(unsafe(`permissions: {}\n${job(`${may}, steps: [{ run: gh release create }]`)}`)).toEqual([]);
});

test("a job has a timeout", () => {
  expect(unsafe("permissions: {}\njobs: { a: { steps: [] } }")).toEqual(["a may run for hours."]);
  expect(unsafe("permissions: {}\njobs: { a: { uses: ./.github/workflows/b.yml } }")).toEqual([]);
});

test("invalid YAML and invalid workflows are reported", () => {
  expect(unsafe("a: [")).not.toEqual([]);
  expect(unsafe("a: 1\na: 2")).not.toEqual([]);
  expect(unsafe("jobs: 3")).toEqual(["It is no workflow."]);
});

test("Dependabot runs weekly, in groups, with a cooldown for new releases", () => {
  const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8"));
  expect(updates).toHaveLength(2);
  for (const update of updates) {
    expect(update).toMatchObject({ schedule: { interval: "weekly" }, groups: expect.anything() });
    expect(update.cooldown["default-days"]).toBeGreaterThanOrEqual(7);
  }
});

test.each(readdirSync(".github/ISSUE_TEMPLATE").filter((file) => file !== "config.yml"))("%s is a form", (file) => {
  const { name, description, body } = parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, "utf8"));
  expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
  const ids = body.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

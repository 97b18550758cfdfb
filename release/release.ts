import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { version as present } from "../package.json" with { type: "json" };
import { partOf, released } from "./changelog";
import { git, uncommitted } from "./git";
import { nextVersion, VERSIONED, withVersion } from "./version";

// `npm run release -- 0.2.0` (or patch, minor, major): the version everywhere, its part of the changelog, a commit, a tag,
// the packages. `--dry-run` prints what it would do. Nothing is pushed.

const BRANCH = "main";
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const npm = (...args: string[]): void =>
  void execFileSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });

/** The reasons against a release now; empty if there are none. */
function obstacles(tag: string): string[] {
  const branch = git("rev-parse", "--abbrev-ref", "HEAD");
  return [
    ...(uncommitted() ? ["There are changes that aren't committed."] : []),
    ...(branch === BRANCH ? [] : [`Releases are made on ${BRANCH}, and this is ${branch}.`]),
    ...(git("tag", "--list", tag) ? [`There is a tag ${tag} already.`] : []),
  ];
}

/** The files with the version, after the change. */
function rewritten(version: string): Map<string, string> {
  const files = Object.entries(VERSIONED).map(([file, times]): [string, string] => [
    file,
    withVersion(readFileSync(file, "utf8"), { from: present, to: version, times }),
  ]);
  const date = new Date().toISOString().slice(0, 10);
  return new Map([...files, ["CHANGELOG.md", released(readFileSync("CHANGELOG.md", "utf8"), { version, date })]]);
}

function release(version: string, isTrial: boolean): void {
  const tag = `v${version}`;
  const found = obstacles(tag);
  for (const obstacle of found) say(obstacle);
  if (found.length > 0 && !isTrial) throw new Error("Nothing was done.");
  const files = rewritten(version);
  const steps: [string, () => void][] = [
    ["run all tests", () => npm("test")],
    [`write ${[...files.keys()].join(", ")}`, () => files.forEach((text, file) => void writeFileSync(file, text))],
    [`commit “Release ${version}”`, () => git("commit", "--quiet", "--message", `Release ${version}`, ...files.keys())],
    [`tag ${tag}`, () => git("tag", "--annotate", "--message", `Raceside ${version}`, tag)],
    ["build and pack", () => npm("run", "package")],
  ];
  for (const [what, act] of steps) {
    say(isTrial ? `Would ${what}.` : `— ${what} —`);
    if (!isTrial) act();
  }
  if (isTrial) say(`\nThe changelog for ${version}:\n\n${partOf(files.get("CHANGELOG.md") ?? "", version)}`);
  else say(`\nDone, here only. To publish it: git push --atomic origin ${BRANCH} ${tag}`);
}

const { values, positionals } = parseArgs({ options: { "dry-run": { type: "boolean" } }, allowPositionals: true });
const [word = ""] = positionals;
const version = nextVersion(present, word);
try {
  if (!version) throw new Error(`Say which release comes after ${present}: patch, minor, major, or a higher version.`);
  release(version, values["dry-run"] ?? false);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import type { Entry } from "./zip";

/** The output of a git command. Throws with git's own message. */
export const git = (...args: string[]): string => gitBytes(args).toString("utf8").trimEnd();

const gitBytes = (args: readonly string[], input?: string): Buffer =>
  execFileSync("git", args, { input, maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "pipe"] });

/** Whether this folder is a checkout, and not the source archive, perhaps unpacked somewhere inside another checkout. */
export function isCheckout(): boolean {
  try {
    return realpathSync(git("rev-parse", "--show-toplevel")) === realpathSync(process.cwd());
  } catch {
    return false;
  }
}

/** The changes since the last commit, one line a file; empty if everything is committed. */
export const uncommitted = (): string => git("status", "--porcelain");

/** The files of the last commit exactly as stored, without a checkout's conversion of line ends. */
export function committed(): Entry[] {
  const listed = gitBytes(["ls-tree", "-r", "-z", "HEAD"]).toString("utf8").split("\0").filter(Boolean);
  return listed.map((line) => {
    const [about = "", path = ""] = line.split("\t");
    const [mode, kind, id = ""] = about.split(" ");
    if (kind !== "blob" || mode === "120000") throw new Error(`${path} is no file: it can't be packed.`);
    return { path, bytes: gitBytes(["cat-file", "blob", id]), executable: mode === "100755" };
  });
}

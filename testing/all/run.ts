import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs an npm script and shows its output. @returns whether it succeeded */
export const npmRun = (script: string, ...args: string[]): Promise<boolean> => run("inherit", script, args);

/**
 * The same at a lower priority, beside browser tests, whose waits are limited to some seconds. Its output is shown at the
 * end, so that it doesn't mix with theirs.
 */
export const npmRunBeside = (script: string, ...args: string[]): Promise<boolean> => run("pipe", script, args);

async function run(output: "inherit" | "pipe", script: string, args: readonly string[]): Promise<boolean> {
  const child = spawn("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])], {
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
  });
  if (output === "pipe" && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => written.push(piece));
  const [code] = await once(child, "close");
  if (output === "pipe") say(`\n— ${script} —\n${Buffer.concat(written)}`);
  return code === 0;
}

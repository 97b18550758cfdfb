import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs an npm script with its output shown as it comes; gives whether it ended well. */
export async function npmRun(script: string, ...args: string[]): Promise<boolean> {
  const child = spawn("npm", ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const [code] = await once(child, "close");
  return code === 0;
}

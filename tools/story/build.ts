import { spawn } from "node:child_process";
import { once } from "node:events";

/** Builds the extension for Chromium; rejects with the build's output if it fails. */
export async function buildExtension(): Promise<string> {
  const child = spawn("npm", ["run", "build:chrome"], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The extension could not be built:\n${said}`);
  return "dist/chrome";
}

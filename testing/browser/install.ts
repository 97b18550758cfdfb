import { spawn } from "node:child_process";

const LIMIT_MS = 10 * 60_000;

/** Installs Chromium with Playwright, otherwise from the system's packages, and reports it on standard error. */
export async function installChromium(isThere: () => Promise<boolean>): Promise<void> {
  say("No Chromium found: installing one with “npx playwright install chromium”.");
  if ((await run("npx", ["playwright", "install", "chromium"])) && (await isThere())) return;
  if (process.platform !== "linux") return;
  say("That was refused: installing the system's package with “apt-get install chromium”.");
  await installPackage("chromium");
}

/** Installs Firefox from the system's packages, if there are any, and reports it on standard error. */
export async function installFirefox(): Promise<void> {
  if (process.platform !== "linux") return;
  say("No Firefox found: installing the system's package with “apt-get install firefox-esr”.");
  await installPackage("firefox-esr");
}

async function installPackage(name: string): Promise<void> {
  await asRoot("apt-get", ["update"]);
  await asRoot("apt-get", ["install", "-y", name]);
}

const asRoot = (command: string, args: string[]): Promise<boolean> =>
  process.getuid?.() === 0 ? run(command, args) : run("sudo", ["-n", command, ...args]);

/** Runs a command without its output. @returns whether it succeeded */
function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(command, args, {
      stdio: "ignore",
      timeout: LIMIT_MS,
      env,
      shell: process.platform === "win32",
    });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

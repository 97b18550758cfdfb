import { spawn } from "node:child_process";
import { build } from "vite";
import { findChromium, findFirefox } from "../testing/browser/find";
import type { Target } from "./manifest";

// `npm run dev [-- firefox] [-- ARGUMENTS OF web-ext run]`: rebuilds at each change; web-ext reloads the build.

const [named, ...more] = process.argv.slice(2);
const browser: Target = named === "firefox" ? "firefox" : "chrome";
const rest = named === "firefox" || named === "chrome" || named === undefined ? more : [named, ...more];
const program =
  browser === "firefox"
    ? ["--target", "firefox-desktop", "--firefox", await findFirefox()]
    : ["--target", "chromium", "--chromium-binary", await findChromium()];

process.env.BROWSER_TARGET = browser;
// web-ext must not find an empty folder during a rebuild.
const watcher = await build({ build: { watch: {}, emptyOutDir: false } });
if (!("on" in watcher)) throw new Error("Vite doesn't watch.");

let isOpen = false;
watcher.on("event", ({ code }) => {
  if (code !== "END" || isOpen) return;
  isOpen = true;
  const args = ["web-ext", "run", "--source-dir", `dist/${browser}`, ...program, ...rest];
  spawn("npx", args, { stdio: "inherit" }).on("close", () => watcher.close());
});

import { execFile } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { installChromium, installFirefox } from "./install";

/**
 * The Chromium to use: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's; if there is none, one is
 * installed. Rejects with a sentence that says what to do. (Chrome itself loads no unpacked extensions from
 * its command line.)
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
  const found = named || (await installedChromium());
  if (found) return found;
  await installChromium(async () => (await installedChromium()) !== undefined);
  const installed = await installedChromium();
  if (installed) return installed;
  throw new Error(
    "No Chromium was found and none could be installed: install it, or set CHROMIUM_PATH to where it is, and try again.",
  );
}

async function installedChromium(): Promise<string | undefined> {
  return firstThatStarts([playwrightsOwn(), ...onPath("chromium", "chromium-browser")]);
}

/**
 * The Firefox to use: the one that `FIREFOX_PATH` names, or the system's; if there is none, one is installed.
 * (Playwright's own is another program, which can't load extensions.) Rejects with a sentence that says what to do.
 */
export async function findFirefox(): Promise<string> {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, but there is no such file.`);
  const installed = () => firstThatStarts(onPath("firefox-esr", "firefox"));
  const found = named || (await installed());
  if (found) return found;
  await installFirefox();
  const now = await installed();
  if (now) return now;
  throw new Error(
    "No Firefox was found and none could be installed: install it, or set FIREFOX_PATH to where it is, and try again.",
  );
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function firstThatStarts(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path && (await isExecutable(path)) && (await starts(path))) return path;
  }
  return undefined;
}

/** Where Playwright would put it; a platform that it has no build for makes it throw. */
function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** On Linux, Playwright's Chromium needs libraries of the system; elsewhere it is self-contained. */
async function starts(path: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  return promisify(execFile)(path, ["--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
